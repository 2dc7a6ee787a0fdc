package nl.geboortepad.query.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.text.KebabCase;
import nl.geboortepad.pathways.judging.Judge;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.query.answer.BoundedJudging;
import nl.geboortepad.query.answer.Span;
import nl.geboortepad.query.language.CareTerms;
import nl.geboortepad.query.reading.Case;
import nl.geboortepad.query.reading.CaseSettings;

/**
 * The due dates of a course over time, and the windows that moved with them. What is on record is told however many ways
 * there are to read it: of a norm that would take too much work the windows are those of the record as it was told.
 */
final class DueDateHistory {
    private DueDateHistory() {}

    static List<Timeline.DueDate> of(Case theCase, CaseSettings settings) {
        var course = theCase.course();
        var judgements = theCase.isSeenWhole()
                ? BoundedJudging.asFarAsItGoes(effort -> Judge.judge(course, theCase.setting(), effort))
                : List.<Judgement>of();
        var all = course.dueDates().inOrder();
        return all.stream()
                .map(d -> new Timeline.DueDate(
                        d.date(),
                        KebabCase.of(d.basis()),
                        CareTerms.of(d.basis()),
                        d.fact().id(),
                        d.fact().event().when().last(),
                        d.fact().recordedAt(),
                        d.equals(all.getLast()),
                        moved(d.fact().id(), course.dueDate(), judgements, settings)))
                .toList();
    }

    private static List<Timeline.MovedWindow> moved(
            EventId by, Optional<LocalDate> inForce, List<Judgement> judgements, CaseSettings settings) {
        return judgements.stream()
                .flatMap(j -> j.earlier().stream()
                        .filter(earlier -> earlier.by().equals(by))
                        .map(earlier -> new Timeline.MovedWindow(
                                j.norm().id(),
                                settings.title(j.norm().id()),
                                j.occurrence(),
                                Span.of(earlier.window(), Optional.of(earlier.dueDate())),
                                j.window().map(days -> Span.of(days, inForce)))))
                .toList();
    }
}
