package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.util.List;
import nl.geboortepad.kernel.Fact;

/**
 * A course that meets the region and breaks the parent.
 *
 * @param facts in order; first that a source tells all, and a due date
 * @param dueDate by which gestational ages are counted
 * @param on the day on which both are judged; nothing changes after it
 * @param region what the region's norm says
 * @param parent what the parent's norm says
 */
public record CounterExample(
        List<Fact> facts, LocalDate dueDate, LocalDate on, List<Judgement> region, List<Judgement> parent) {

    /** Whether a verdict counts against somebody. */
    static boolean isBad(Verdict verdict) {
        return switch (verdict.kind()) {
            case MISSED, MET_LATE, BROKEN -> true;
            case NOT_YET, OPEN, MET, WAIVED, NOT_APPLICABLE, CANNOT_TELL -> false;
        };
    }

    static boolean bad(List<Judgement> judgements, LocalDate day) {
        return judgements.stream().anyMatch(j -> isBad(j.on(day).verdict()));
    }
}
