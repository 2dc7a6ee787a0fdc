package nl.geboortepad.query.whatif;

import java.time.LocalDate;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.query.answer.Page;
import nl.geboortepad.query.figures.FigureReader;
import nl.geboortepad.query.reading.QueryParameters;
import nl.geboortepad.query.reading.Viewpoint;

/**
 * Which cases are judged twice, and by what.
 *
 * @param other the pathway that might have held
 * @param reader sees cases where she may know them, and else totals
 */
record CohortQuestion(Vsv vsv, Pathway other, Viewpoint viewpoint, Due due, Page page, FigureReader reader) {

    /** Women who are due in these days, {@code to} included. */
    record Due(LocalDate from, LocalDate to) {
        static Due of(String dueFrom, String dueTo) {
            return new Due(QueryParameters.day("dueFrom", dueFrom), QueryParameters.day("dueTo", dueTo));
        }
    }
}
