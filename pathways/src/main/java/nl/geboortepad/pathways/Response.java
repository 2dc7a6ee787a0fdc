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

/**
 * Evidence within a window: for the pregnancy as a whole, or for each fact that asks for it.
 *
 * @param each what asks for it; empty for the pregnancy as a whole
 */
record Response(Terms terms, List<Pattern> each, Evidence evidence, List<Window.Case> cases) implements Rule {
    private static final Text NO_DUE_DATE = new Text("er is geen uitgerekende datum bekend", "no due date is known");

    @Override
    public List<Judgement> judge(String norm, Course course, Interval inForce) {
        if (each.isEmpty()) {
            return Anchor.ofPathway(course).filter(inForce::contains).isPresent()
                    ? List.of(judge(norm, course, Optional.empty()))
                    : List.of();
        }
        var judgements = new ArrayList<Judgement>();
        for (var fact : course.facts()) {
            if (each.stream().anyMatch(p -> p.matches(fact.event()))
                    && inForce.contains(fact.event().when().first())) {
                judgements.add(judge(norm, course, Optional.of(fact)));
            }
        }
        return judgements;
    }

    private Judgement judge(String norm, Course course, Optional<Fact> trigger) {
        var window = cases.stream()
                .filter(c -> c.fits(trigger))
                .findFirst()
                .orElseThrow()
                .window();
        var days = window.days(course, trigger);
        var steps = days.isEmpty() && window instanceof Window.Gestational
                ? Steps.always(new Verdict.CannotTell(NO_DUE_DATE), List.of())
                : demand(norm, course, trigger, days).steps();
        return new Judgement(
                norm,
                terms.since(),
                trigger.map(Fact::id),
                trigger.map(t -> t.id().id()).orElse(""),
                days,
                window.earlier(course),
                steps);
    }

    private Demand demand(String norm, Course course, Optional<Fact> trigger, Optional<Interval> days) {
        return new Demand(
                trigger,
                days,
                evidence.first(notBefore(trigger, course.facts()), trigger),
                terms.stop(course, trigger),
                terms.waiver().in(course, norm),
                days.map(d -> course.coverage().covers(evidence, d)).orElse(true));
    }

    /** What answers a fact does not come before it. */
    private static List<Fact> notBefore(Optional<Fact> trigger, List<Fact> facts) {
        return trigger.map(t -> facts.stream()
                        .filter(f -> !f.event()
                                .when()
                                .first()
                                .isBefore(t.event().when().first()))
                        .toList())
                .orElse(facts);
    }

    @Override
    public Set<Class<? extends PregnancyEvent>> mentions() {
        var mentions = new LinkedHashSet<Class<? extends PregnancyEvent>>();
        Stream.of(each.stream(), evidence.patterns(), cases.stream().flatMap(c -> c.window().patterns().stream()))
                .flatMap(s -> s)
                .forEach(p -> mentions.add(p.type()));
        return mentions;
    }

    @Override
    public List<Window> windows() {
        return cases.stream().map(Window.Case::window).toList();
    }
}
