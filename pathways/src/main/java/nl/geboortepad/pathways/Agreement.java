package nl.geboortepad.pathways;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.Interval;
import nl.geboortepad.kernel.PregnancyEvent;

/**
 * What was chosen last and what came of it match, or the deviation is explained within the window.
 *
 * @param each what came of it; {@code actual} is the field of it to compare
 * @param unknown values of that field which do not tell
 * @param chosen what was chosen; {@code choice} is the field of it to compare
 */
record Agreement(
        Terms terms,
        Pattern each,
        Field actual,
        Set<Object> unknown,
        Pattern chosen,
        Field choice,
        Evidence explained,
        Window window)
        implements Rule {
    private static final Text NO_CHOICE =
            new Text("er is geen keuze vastgelegd om mee te vergelijken", "no choice was recorded to compare with");
    private static final Text UNKNOWN =
            new Text("de bron zegt niet wat het is geworden", "the source does not say what came of it");

    @Override
    public List<Judgement> judge(String norm, Course course, Interval inForce) {
        var judgements = new ArrayList<Judgement>();
        for (var fact : course.facts()) {
            if (each.matches(fact.event())
                    && inForce.contains(fact.event().when().first())) {
                judgements.add(new Judgement(
                        norm,
                        terms.since(),
                        Optional.of(fact.id()),
                        fact.id().id(),
                        window.days(course, Optional.of(fact)),
                        List.of(),
                        steps(norm, course, fact)));
            }
        }
        return judgements;
    }

    private Steps steps(String norm, Course course, Fact outcome) {
        var day = outcome.event().when().first();
        var choiceMade = course.facts().stream()
                .filter(f ->
                        chosen.matches(f.event()) && !f.event().when().first().isAfter(day))
                .reduce((earlier, later) -> later);
        var before = new Verdict.NotYet(Optional.of(day));
        if (choiceMade.isEmpty()) {
            var silent = !course.coverage().coversType(chosen.typeName(), new Interval(day, day.plusDays(1)));
            return Steps.paint(before, List.of(outcome.id()))
                    .from(
                            day,
                            silent ? new Verdict.CannotTell(NO_CHOICE) : new Verdict.NotApplicable(NO_CHOICE),
                            List.of(outcome.id()))
                    .done();
        }
        var because = List.of(choiceMade.get().id(), outcome.id());
        var became = actual.value(outcome.event());
        if (became.isEmpty() || unknown.contains(became.get())) {
            return Steps.paint(before, because)
                    .from(day, new Verdict.CannotTell(UNKNOWN), because)
                    .done();
        }
        return choice.value(choiceMade.get().event()).equals(became)
                ? Steps.paint(before, because)
                        .from(day, new Verdict.Met(day), because)
                        .done()
                : deviated(norm, course, outcome);
    }

    private Steps deviated(String norm, Course course, Fact outcome) {
        var trigger = Optional.of(outcome);
        var days = window.days(course, trigger);
        var after = course.facts().stream()
                .filter(f -> !f.event()
                        .when()
                        .first()
                        .isBefore(outcome.event().when().first()))
                .toList();
        return new Demand(
                        trigger,
                        days,
                        explained.first(after, trigger),
                        terms.stop(course, trigger),
                        terms.waiver().in(course, norm),
                        days.map(d -> course.coverage().covers(explained, d)).orElse(true))
                .steps();
    }

    @Override
    public Set<Class<? extends PregnancyEvent>> mentions() {
        var mentions = new LinkedHashSet<Class<? extends PregnancyEvent>>();
        mentions.add(each.type());
        mentions.add(chosen.type());
        explained.patterns().forEach(p -> mentions.add(p.type()));
        return mentions;
    }

    @Override
    public List<Window> windows() {
        return List.of(window);
    }
}
