package nl.geboortepad.query.claims;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.claims.Claims;
import nl.geboortepad.query.reading.Viewpoint;
import nl.geboortepad.query.reading.VsvRecord;
import nl.geboortepad.query.rows.RowsAt;

/**
 * What is asked, and for whom.
 *
 * @param days what was so on these days is counted; never after the day that is asked about
 */
record ClaimsQuestion(VsvRecord record, Interval days, Claims claims, Caller caller) {

    /** She can be judged on a preconception consult, and until long after birth. */
    private static final int BEFORE_DUE = GestationalAge.TERM + 180;

    private static final int AFTER_DUE = 365;

    Viewpoint asked() {
        return record.asked();
    }

    LocalDate on() {
        return asked().on();
    }

    /** Without bounds, the calendar year before the day. */
    static Interval days(Optional<String> from, Optional<String> to, LocalDate on) {
        var first = from.map(text -> Viewpoint.day("from", text)).orElse(LocalDate.of(on.getYear() - 1, 1, 1));
        var after = to.map(text -> Viewpoint.day("to", text)).orElse(LocalDate.of(on.getYear(), 1, 1));
        var tomorrow = on.plusDays(1);
        return Interval.between(first, Interval.min(after, tomorrow))
                .orElseThrow(() -> Viewpoint.wrong(
                        from.isPresent() ? "from" : "to",
                        "De eerste dag ligt niet vóór de laatste, of na de dag waarop wordt gevraagd.",
                        "The first day is not before the last, or is after the day that is asked about."));
    }

    /** What every lookup of rows takes: who is due from {@code earliest} up to {@code latest} can be judged on the period. */
    Map<String, Object> parameters() {
        var parameters = new LinkedHashMap<String, Object>();
        new RowsAt(asked()).into(parameters, asked());
        parameters.put("vsv", record.vsv().code());
        parameters.put("from", days.from());
        parameters.put("earliest", days.from().minusDays(AFTER_DUE));
        parameters.put("latest", days.to().plusDays(BEFORE_DUE));
        return parameters;
    }

    /** Quality staff read no figure that so few women are behind. */
    boolean hides(long cases) {
        return cases > 0 && cases < claims.few() && caller.is(Caller.Role.QUALITY);
    }
}
