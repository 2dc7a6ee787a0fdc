package nl.geboortepad.query.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.pathways.Judge;
import nl.geboortepad.pathways.Judgement;
import nl.geboortepad.query.Case;
import nl.geboortepad.query.Norms;
import nl.geboortepad.query.Settings;
import nl.geboortepad.query.Span;
import nl.geboortepad.query.Terms;

/** The due dates of a course over time, and the windows that moved with them. */
final class DueDates {
    private DueDates() {}

    static List<Told.DueDate> of(Case asked, Settings settings) {
        var course = asked.course();
        var judgements = Judge.judge(course, asked.setting());
        var all = course.dueDates().inOrder();
        return all.stream()
                .map(d -> new Told.DueDate(
                        d.date(),
                        d.basis().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Terms.of(d.basis()),
                        d.fact().id(),
                        d.fact().event().when().last(),
                        d.fact().recordedAt(),
                        d.equals(all.getLast()),
                        moved(d.fact().id(), course.dueDate(), judgements, settings)))
                .toList();
    }

    private static List<Told.Moved> moved(
            EventId by, Optional<LocalDate> inForce, List<Judgement> judgements, Settings settings) {
        return judgements.stream()
                .flatMap(j -> j.earlier().stream()
                        .filter(earlier -> earlier.by().equals(by))
                        .map(earlier -> new Told.Moved(
                                j.norm().id(),
                                Norms.title(settings, j.norm().id()),
                                j.occurrence(),
                                Span.of(earlier.window(), Optional.of(earlier.dueDate())),
                                j.window().map(days -> Span.of(days, inForce)))))
                .toList();
    }
}
