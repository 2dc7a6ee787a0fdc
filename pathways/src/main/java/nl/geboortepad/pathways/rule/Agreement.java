package nl.geboortepad.pathways.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.clause.Evidence;
import nl.geboortepad.pathways.clause.EvidenceSearch;
import nl.geboortepad.pathways.clause.RuleTerms;
import nl.geboortepad.pathways.clause.Triggers;
import nl.geboortepad.pathways.clause.Window;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.pattern.Field;
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.verdict.Ruling;
import nl.geboortepad.pathways.verdict.Steps;
import nl.geboortepad.pathways.verdict.Verdict;

/**
 * What was chosen last and what came of it match, or the deviation is explained within the window.
 *
 * @param each what came of it; {@code actual} is the field of it to compare
 * @param unknown values of that field which do not tell
 * @param chosen what was chosen; {@code choice} is the field of it to compare
 * @param explained what explains a deviation, from the choice on
 */
public record Agreement(
        RuleTerms terms,
        Triggers each,
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
    public List<Ruling> judge(Story story, Interval inForce) {
        var rulings = new ArrayList<Ruling>();
        for (var trigger : each.in(story, inForce)) {
            rulings.add(new Ruling(
                    terms.since(),
                    Optional.of(trigger.fact().id()),
                    trigger.name(),
                    window.on(story, Optional.of(trigger.fact())).map(Window.Laid::days),
                    List.of(),
                    steps(story, trigger.fact())));
        }
        return rulings;
    }

    private Steps steps(Story story, Statement outcome) {
        var day = outcome.day();
        var choiceMade = lastChoice(story, day);
        if (choiceMade.isEmpty()) {
            var told = Interval.between(story.beginning(), day.plusDays(1))
                    .map(days -> story.coverage().covers(chosen, days))
                    .orElse(true);
            return from(
                    outcome,
                    told ? new Verdict.NotApplicable(NO_CHOICE) : new Verdict.CannotTell(NO_CHOICE),
                    List.of(outcome));
        }
        var because = List.<Statement>of(choiceMade.get(), outcome);
        var became = actual.value(outcome.event());
        if (became.isEmpty() || unknown.contains(became.get())) {
            return from(outcome, new Verdict.CannotTell(UNKNOWN), because);
        }
        return choice.value(choiceMade.get().event()).equals(became)
                ? from(outcome, new Verdict.Met(day), because)
                : deviated(story, outcome, choiceMade.get());
    }

    private Optional<Statement> lastChoice(Story story, LocalDate day) {
        Optional<Statement> last = Optional.empty();
        for (var fact : story.facts(chosen)) {
            if (chosen.matches(fact.event()) && !fact.day().isAfter(day)) {
                last = Optional.of(fact);
            }
        }
        return last;
    }

    private Steps deviated(Story story, Statement outcome, Statement choiceMade) {
        var trigger = Optional.of(outcome);
        var day = outcome.day();
        var since = choiceMade.day();
        var before =
                explained.first(story, since, trigger, true).filter(s -> s.day().isBefore(day));
        if (before.isPresent()) {
            var because = new ArrayList<>(List.of(choiceMade, outcome));
            because.addAll(before.get().facts());
            return from(outcome, new Verdict.Met(day), because);
        }
        return new Demand(
                        trigger,
                        window.on(story, trigger),
                        EvidenceSearch.in(story, explained, trigger),
                        terms.stop(story, trigger),
                        terms.waiver().in(story))
                .steps();
    }

    private static Steps from(Statement outcome, Verdict verdict, List<Statement> because) {
        var day = outcome.day();
        var ids = because.stream().map(Statement::id).toList();
        return Steps.paint(new Verdict.NotYet(Optional.of(day)), ids)
                .from(day, verdict, ids)
                .done();
    }

    @Override
    public Stream<Pattern> ownPatterns() {
        return Stream.of(each.patterns(), Stream.of(chosen), explained.patterns(), window.patterns())
                .flatMap(patterns -> patterns);
    }

    @Override
    public List<Window> windows() {
        return List.of(window);
    }

    @Override
    public Stream<Pattern> askedBy() {
        return each.patterns();
    }

    @Override
    public boolean isAnchoredInBeginning() {
        return false;
    }
}
