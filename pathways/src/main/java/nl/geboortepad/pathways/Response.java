package nl.geboortepad.pathways;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.Interval;
import nl.geboortepad.kernel.PregnancyEvent;

/**
 * Evidence within a window: for the pregnancy as a whole, or for each fact that asks for it.
 *
 * @param each what asks for it; none for the pregnancy as a whole
 */
record Response(Terms terms, Occasions each, Evidence evidence, List<Window.Case> cases) implements Rule {
    private static final Text NO_DUE_DATE = new Text("er is geen uitgerekende datum bekend", "no due date is known");

    @Override
    public List<Judgement> judge(String norm, Course course, Interval inForce) {
        if (each.none()) {
            return course.began().filter(inForce::contains).isPresent()
                    ? List.of(judge(norm, course, Optional.empty(), ""))
                    : List.of();
        }
        return each.in(course, inForce).stream()
                .map(asked -> judge(norm, course, Optional.of(asked.by()), asked.name()))
                .toList();
    }

    private Judgement judge(String norm, Course course, Optional<Fact> trigger, String occurrence) {
        var window = cases.stream()
                .filter(c -> c.fits(trigger))
                .findFirst()
                .orElseThrow()
                .window();
        var laid = window.on(course, trigger);
        var steps = laid.isEmpty() && window instanceof Window.Gestational
                ? Steps.always(new Verdict.CannotTell(NO_DUE_DATE), List.of())
                : new Demand(
                                trigger,
                                laid,
                                Search.in(course, evidence, trigger),
                                terms.stop(course, trigger),
                                terms.waiver().in(course, norm))
                        .steps();
        return new Judgement(
                norm,
                terms.since(),
                trigger.map(Fact::id),
                occurrence,
                laid.map(Window.Laid::days),
                window.earlier(course),
                steps);
    }

    @Override
    public boolean dependsOn(PregnancyEvent event) {
        return each.matches(event)
                || evidence.patterns().anyMatch(p -> p.matches(event))
                || cases.stream().anyMatch(c -> c.window().dependsOn(event));
    }

    @Override
    public List<Window> windows() {
        return cases.stream().map(Window.Case::window).toList();
    }

    @Override
    public Stream<String> askedBy() {
        return each.types();
    }

    @Override
    public boolean ofPregnancy() {
        return each.none();
    }
}
