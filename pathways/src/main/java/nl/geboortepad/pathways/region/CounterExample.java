package nl.geboortepad.pathways.region;

import java.time.LocalDate;
import java.util.List;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.pathways.verdict.Verdict;

/**
 * A story that meets the region and breaks the parent.
 *
 * @param story what happened; of a pregnancy it begins with a source that tells all and a due date
 * @param on the day on which both are judged; nothing changes after it
 * @param region what the region's norm says
 * @param parent what the parent's norm says
 */
public record CounterExample(Story story, LocalDate on, List<Judgement> region, List<Judgement> parent) {

    /** The facts in order. */
    public List<Statement> facts() {
        return story.statements();
    }

    /** Whether a verdict counts against somebody. */
    public static boolean isBad(Verdict verdict) {
        return switch (verdict.kind()) {
            case MISSED, MET_LATE, BROKEN -> true;
            case NOT_YET, OPEN, MET, WAIVED, NOT_APPLICABLE, CANNOT_TELL -> false;
        };
    }

    static boolean bad(List<Judgement> judgements, LocalDate day) {
        return judgements.stream().anyMatch(j -> isBad(j.on(day).verdict()));
    }
}
