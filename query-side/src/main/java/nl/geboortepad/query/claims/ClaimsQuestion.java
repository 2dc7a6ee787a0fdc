package nl.geboortepad.query.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.WrongFields;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.claims.Claims;
import nl.geboortepad.query.figures.FigureReader;
import nl.geboortepad.query.reading.QueryParameters;
import nl.geboortepad.query.reading.Viewpoint;
import nl.geboortepad.query.reading.VsvRecord;
import nl.geboortepad.query.rows.CasesOfVsv;
import nl.geboortepad.query.rows.RowsAt;

/**
 * What is asked, and for whom.
 *
 * @param days what was so on these days is counted; never after the day that is asked about
 * @param reader shows what was counted of women
 * @param women as of when they are counted; never while too few are known of
 */
record ClaimsQuestion(VsvRecord record, Interval days, Claims claims, FigureReader reader, Optional<Viewpoint> women) {

    /** Norms judge a pregnancy from a preconception consult, so many days before she is due, until long after birth. */
    private static final int BEFORE_DUE = GestationalAge.TERM + 180;

    private static final int AFTER_DUE = 365;

    /** So many days after she was due, obstetric care and what it hands over is done. */
    private static final int OBSTETRIC_CARE = 120;

    Viewpoint viewpoint() {
        return record.viewpoint();
    }

    LocalDate on() {
        return viewpoint().on();
    }

    /**
     * The days that are asked about, as far as they are told.
     *
     * @param to the first day that does not count
     */
    record Bounds(Optional<LocalDate> from, Optional<LocalDate> to) {
        static Bounds of(Optional<String> from, Optional<String> to) {
            var faults = new ArrayList<Problem>();
            var first = Problem.orFault(() -> from.map(text -> QueryParameters.day("from", text)), faults);
            var after = Problem.orFault(() -> to.map(text -> QueryParameters.day("to", text)), faults);
            WrongFields.throwAny(faults);
            return new Bounds(first, after);
        }

        /** Without bounds, the calendar year before the day. */
        Interval days(LocalDate on, FigureReader reader) {
            var first = from.orElse(LocalDate.of(on.getYear() - 1, 1, 1));
            var after = to.orElse(LocalDate.of(on.getYear(), 1, 1));
            reader.mustBeYearOrQuarter(to.isPresent() ? "to" : "from", first, after);
            var tomorrow = on.plusDays(1);
            return Interval.between(first, Interval.min(after, tomorrow))
                    .orElseThrow(() -> QueryParameters.wrong(
                            from.isPresent() ? "from" : "to",
                            new Text(
                                    "De eerste dag ligt niet vóór de laatste, of na de dag waarop wordt gevraagd.",
                                    "The first day is not before the last, or is after the day that is asked about.")));
        }
    }

    /** Those who can be judged on the period. */
    CasesOfVsv judged(RowsAt known) {
        return new CasesOfVsv(record.vsv(), known, Optional.of(due(AFTER_DUE, BEFORE_DUE)), Optional.empty());
    }

    /** Those whose care can hold something of the period. */
    CasesOfVsv inCare(RowsAt known) {
        return new CasesOfVsv(
                record.vsv(), known, Optional.of(due(OBSTETRIC_CARE, GestationalAge.TERM)), Optional.of(days.from()));
    }

    private Interval due(int after, int before) {
        return new Interval(days.from().minusDays(after), days.to().plusDays(before));
    }
}
