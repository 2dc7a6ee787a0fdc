package nl.geboortepad.pathways;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
record Precedence(Terms terms, Occasions each, List<Pattern> from, List<Pattern> until) implements Rule {

    @Override
    public List<Judgement> judge(String norm, Course course, Interval inForce) {
        var judgements = new ArrayList<Judgement>();
        for (var asked : each.in(course, inForce)) {
            var day = asked.by().event().when().first();
            judgements.add(new Judgement(
                    norm,
                    terms.since(),
                    Optional.of(asked.by().id()),
                    asked.name(),
                    Optional.of(new Interval(day, day.plusDays(1))),
                    List.of(),
                    steps(norm, course, asked.by())));
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
        var said = saidBefore(course, occurrence);
        var last = said.isEmpty() ? Optional.<Fact>empty() : Optional.of(said.getLast());
        var because = Stream.concat(Stream.of(occurrence), last.stream())
                .map(Fact::id)
                .toList();
        return painter.from(day, verdict(course, occurrence, said), because).done();
    }

    private Verdict verdict(Course course, Fact occurrence, List<Fact> said) {
        var day = occurrence.event().when().first();
        if (inForce(said)) {
            return new Verdict.Met(day);
        }
        if (inForce(said.stream()
                .filter(f -> !sameDayWithoutHours(f, occurrence) || begins(f))
                .toList())) {
            return new Verdict.CannotTell(new Text(
                    "op dezelfde dag is dit ingetrokken; het uur is niet bekend",
                    "it was withdrawn on the same day; the hour is not known"));
        }
        var since = said.isEmpty()
                ? course.beginning()
                : said.getLast().event().when().first();
        var silence = new Interval(since.isAfter(day) ? day : since, day.plusDays(1));
        return from.stream().allMatch(p -> course.coverage().coversType(p.typeName(), silence))
                ? new Verdict.Broken(List.of(new Interval(day, day.plusDays(1))))
                : Demand.silent();
    }

    private boolean inForce(List<Fact> said) {
        return !said.isEmpty() && begins(said.getLast());
    }

    private boolean begins(Fact fact) {
        return Pattern.any(from, fact.event());
    }

    /** What was said of it before the occurrence, or on the same day when the hours do not forbid. */
    private List<Fact> saidBefore(Course course, Fact occurrence) {
        return course.facts().stream()
                .filter(f -> begins(f) || Pattern.any(until, f.event()))
                .filter(f -> notAfter(f, occurrence))
                .toList();
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

    @Override
    public boolean dependsOn(PregnancyEvent event) {
        return each.matches(event) || Pattern.any(from, event) || Pattern.any(until, event);
    }

    @Override
    public List<Window> windows() {
        return List.of();
    }

    @Override
    public Stream<String> askedBy() {
        return each.types();
    }

    @Override
    public boolean ofPregnancy() {
        return false;
    }
}
