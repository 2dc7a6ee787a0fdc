package nl.geboortepad.pathways;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.Interval;
import nl.geboortepad.kernel.PregnancyEvent;
import nl.geboortepad.kernel.When;

/**
 * Something must be in force whenever something else happens: begun before it by one of {@code from}, and not ended
 * since by one of {@code until}. What came on the same day counts as before, unless the hours say otherwise; whether
 * what ended it that day came first cannot be told without hours.
 */
record Precedence(Terms terms, Pattern each, List<Pattern> from, List<Pattern> until) implements Rule {

    @Override
    public List<Judgement> judge(String norm, Course course, Interval inForce) {
        var judgements = new ArrayList<Judgement>();
        for (var fact : course.facts()) {
            var day = fact.event().when().first();
            if (each.matches(fact.event()) && inForce.contains(day)) {
                judgements.add(new Judgement(
                        norm,
                        terms.since(),
                        Optional.of(fact.id()),
                        fact.id().id(),
                        Optional.of(new Interval(day, day.plusDays(1))),
                        List.of(),
                        steps(norm, course, fact)));
            }
        }
        return judgements;
    }

    private Steps steps(String norm, Course course, Fact occurrence) {
        var day = occurrence.event().when().first();
        var painter = Steps.paint(new Verdict.NotYet(Optional.of(day)), List.of(occurrence.id()));
        var waived = terms.waiver().in(course, norm).stream()
                .filter(w -> w.days().contains(day))
                .findFirst();
        if (waived.isPresent()) {
            var by = waived.get();
            return painter.from(
                            day,
                            new Verdict.Waived(by.days().from()),
                            List.of(occurrence.id(), by.by().id()))
                    .done();
        }
        var last = lastBefore(course, occurrence);
        var because = Stream.concat(Stream.of(occurrence), last.stream())
                .map(Fact::id)
                .toList();
        return painter.from(day, verdict(course, occurrence, last), because).done();
    }

    private Verdict verdict(Course course, Fact occurrence, Optional<Fact> last) {
        var day = occurrence.event().when().first();
        if (last.isPresent() && matches(from, last.get())) {
            return new Verdict.Met(day);
        }
        if (last.isPresent() && sameDayWithoutHours(last.get(), occurrence)) {
            return new Verdict.CannotTell(new Text(
                    "op dezelfde dag is dit ingetrokken; het uur is niet bekend",
                    "it was withdrawn on the same day; the hour is not known"));
        }
        var today = new Interval(day, day.plusDays(1));
        return from.stream().anyMatch(p -> course.coverage().coversType(p.typeName(), today))
                ? new Verdict.Broken(List.of(today))
                : Demand.silent();
    }

    /** The last that was said of it before the occurrence, or on the same day when the hours do not forbid. */
    private Optional<Fact> lastBefore(Course course, Fact occurrence) {
        return course.facts().stream()
                .filter(f -> matches(from, f) || matches(until, f))
                .filter(f -> notAfter(f, occurrence))
                .reduce((earlier, later) -> later);
    }

    private static boolean notAfter(Fact fact, Fact occurrence) {
        if (fact.event().when() instanceof When.Moment a && occurrence.event().when() instanceof When.Moment b) {
            return !a.instant().isAfter(b.instant());
        }
        return !fact.event().when().first().isAfter(occurrence.event().when().first());
    }

    private static boolean sameDayWithoutHours(Fact a, Fact b) {
        return a.event().when().first().equals(b.event().when().first())
                && !(a.event().when() instanceof When.Moment && b.event().when() instanceof When.Moment);
    }

    private static boolean matches(List<Pattern> patterns, Fact fact) {
        return patterns.stream().anyMatch(p -> p.matches(fact.event()));
    }

    @Override
    public Set<Class<? extends PregnancyEvent>> mentions() {
        var mentions = new LinkedHashSet<Class<? extends PregnancyEvent>>();
        mentions.add(each.type());
        from.forEach(p -> mentions.add(p.type()));
        until.forEach(p -> mentions.add(p.type()));
        return mentions;
    }

    @Override
    public List<Window> windows() {
        return List.of();
    }
}
