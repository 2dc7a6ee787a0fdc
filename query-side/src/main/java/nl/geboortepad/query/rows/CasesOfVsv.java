package nl.geboortepad.query.rows;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.time.Interval;

/**
 * The cases of a partnership as one question knows them.
 *
 * @param rows of the moment and the day of the question
 * @param due only those that are due in these days, and those of which nobody knows when
 * @param inCareFrom only those of which care did not end before this day
 */
public record CasesOfVsv(Vsv vsv, RowsAt rows, Optional<Interval> due, Optional<LocalDate> inCareFrom) {
    public static CasesOfVsv all(Vsv vsv, RowsAt rows) {
        return new CasesOfVsv(vsv, rows, Optional.empty(), Optional.empty());
    }

    /** For a from-clause: {@code c}, with pregnancy and due_date. */
    public String cases() {
        return "(select pregnancy, due_date from %s where c.vsv = :vsv%s%s) c"
                .formatted(
                        rows.cases(),
                        due.isEmpty()
                                ? ""
                                : " and (c.due_date is null or c.due_date >= :dueFrom and c.due_date < :dueBefore)",
                        inCareFrom.isEmpty() ? "" : " and (c.ended is null or c.ended >= :inCareFrom)");
    }

    /** For a from-clause: these cases as {@code c} with their verdicts as {@code v}. */
    public String verdicts() {
        return cases() + " join " + rows.verdicts() + " on v.pregnancy = c.pregnancy";
    }

    /** For those that a question adds its own to. */
    public Map<String, Object> parameters() {
        var parameters = rows.parameters();
        parameters.put("vsv", vsv.code());
        due.ifPresent(days -> {
            parameters.put("dueFrom", days.from());
            parameters.put("dueBefore", days.to());
        });
        inCareFrom.ifPresent(day -> parameters.put("inCareFrom", day));
        return parameters;
    }
}
