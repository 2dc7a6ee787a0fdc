package nl.geboortepad.pathways.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.clause.RuleTerms;
import nl.geboortepad.pathways.clause.Triggers;
import nl.geboortepad.pathways.clause.Window;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.record.FactOrder;
import nl.geboortepad.pathways.verdict.Ruling;
import nl.geboortepad.pathways.verdict.Steps;
import nl.geboortepad.pathways.verdict.Verdict;

/**
 * Something must be in force whenever something else happens: begun before it by one of {@code from}, and not ended
 * since by one of {@code until}. What came on the same day counts as before, unless the hours say otherwise; whether
 * what ended it that day came first cannot be told without hours.
 */
public record Precedence(RuleTerms terms, Triggers each, List<Pattern> from, List<Pattern> until) implements Rule {
    private static final Text SAME_DAY = new Text(
            "op dezelfde dag is dit gegeven of ingetrokken; het uur is niet bekend",
            "it was given or withdrawn on the same day; the hour is not known");

    @Override
    public List<Ruling> judge(Story story, Interval inForce) {
        var rulings = new ArrayList<Ruling>();
        for (var trigger : each.in(story, inForce)) {
            var day = trigger.fact().day();
            rulings.add(new Ruling(
                    terms.since(),
                    Optional.of(trigger.fact().id()),
                    trigger.name(),
                    Optional.of(new Interval(day, day.plusDays(1))),
                    List.of(),
                    steps(story, trigger.fact())));
        }
        return rulings;
    }

    private Steps steps(Story story, Statement occurrence) {
        var day = occurrence.day();
        var painter = Steps.paint(new Verdict.NotYet(Optional.of(day)), List.of(occurrence.id()));
        var waived = terms.waiver().in(story).stream()
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
        var changes = changesBefore(story, occurrence);
        var last = changes.isEmpty() ? Optional.<Statement>empty() : Optional.of(changes.getLast());
        var because = Stream.concat(Stream.of(occurrence), last.stream())
                .map(Statement::id)
                .toList();
        return painter.from(day, verdict(story, occurrence, changes), because).done();
    }

    private Verdict verdict(Story story, Statement occurrence, List<Statement> changes) {
        var day = occurrence.day();
        if (inForce(changes, (begun, ended) -> !FactOrder.before(ended, begun))) {
            return new Verdict.Met(day);
        }
        if (inForce(changes, (begun, ended) -> FactOrder.before(begun, ended) && FactOrder.before(ended, occurrence))) {
            return new Verdict.CannotTell(SAME_DAY);
        }
        var since = changes.isEmpty() ? story.beginning() : changes.getLast().day();
        var silence = new Interval(Interval.min(since, day), day.plusDays(1));
        return from.stream().allMatch(p -> story.coverage().coversType(p.typeName(), silence))
                ? new Verdict.Broken(List.of(new Interval(day, day.plusDays(1))))
                : Demand.silent();
    }

    /**
     * Whether one of these changes began it and no other ended that.
     *
     * @param undone whether what ended it did so after what began it
     */
    private boolean inForce(List<Statement> changes, BiPredicate<Statement, Statement> undone) {
        return changes.stream()
                .filter(this::begins)
                .anyMatch(begun ->
                        changes.stream().filter(f -> !begins(f)).noneMatch(ended -> undone.test(begun, ended)));
    }

    private boolean begins(Statement fact) {
        return Pattern.any(from, fact.event());
    }

    /** What began or ended it before the occurrence, or on the same day when the hours do not forbid. */
    private List<Statement> changesBefore(Story story, Statement occurrence) {
        return story.statements().stream()
                .filter(f -> begins(f) || Pattern.any(until, f.event()))
                .filter(f -> !FactOrder.before(occurrence, f))
                .toList();
    }

    @Override
    public Stream<Pattern> ownPatterns() {
        return Stream.of(each.patterns(), from.stream(), until.stream()).flatMap(patterns -> patterns);
    }

    @Override
    public List<Window> windows() {
        return List.of();
    }

    @Override
    public List<String> askedBy() {
        return each.types();
    }

    @Override
    public boolean isAnchoredInBeginning() {
        return false;
    }
}
