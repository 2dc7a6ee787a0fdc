package nl.geboortepad.query.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.WrongFields;
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
        /** @throws Problem 400 with all that is wrong with either */
        static Due of(Optional<String> dueFrom, Optional<String> dueTo) {
            var faults = new ArrayList<Problem>();
            var from = Problem.orFault(() -> QueryParameters.day("dueFrom", dueFrom.orElse("")), faults);
            var to = Problem.orFault(() -> QueryParameters.day("dueTo", dueTo.orElse("")), faults);
            WrongFields.throwAny(faults);
            return new Due(from, to);
        }
    }
}
