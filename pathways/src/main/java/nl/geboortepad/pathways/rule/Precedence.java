package nl.geboortepad.pathways.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
 *
 * @param both what begins or ends it
 */
public record Precedence(RuleTerms terms, Triggers each, List<Pattern> from, List<Pattern> until, List<Pattern> both)
        implements Rule {
    private static final Text SAME_DAY = new Text(
            "op dezelfde dag is dit gegeven of ingetrokken; het uur is niet bekend",
            "it was given or withdrawn on the same day; the hour is not known");

    public Precedence(RuleTerms terms, Triggers each, List<Pattern> from, List<Pattern> until) {
        this(
                terms,
                each,
                from,
                until,
                Stream.of(from, until)
                        .filter(Objects::nonNull)
                        .flatMap(List::stream)
                        .toList());
    }

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
        for (var waived : terms.waiver().in(story)) {
            if (waived.days().contains(day)) {
                return painter.from(
                                day,
                                new Verdict.Waived(waived.days().from()),
                                List.of(occurrence.id(), waived.by().id()))
                        .done();
            }
        }
        var changes = changesBefore(story, occurrence);
        var because = changes.isEmpty()
                ? List.of(occurrence.id())
                : List.of(occurrence.id(), changes.getLast().id());
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
        for (var pattern : from) {
            if (!story.coverage().covers(pattern, silence)) {
                return Demand.silent();
            }
        }
        return new Verdict.Broken(List.of(new Interval(day, day.plusDays(1))));
    }

    /**
     * Whether one of these changes began it and no other ended that.
     *
     * @param undone whether what ended it did so after what began it
     */
    private boolean inForce(List<Statement> changes, BiPredicate<Statement, Statement> undone) {
        for (var begun : changes) {
            if (begins(begun) && !isUndone(begun, changes, undone)) {
                return true;
            }
        }
        return false;
    }

    private boolean isUndone(Statement begun, List<Statement> changes, BiPredicate<Statement, Statement> undone) {
        for (var ended : changes) {
            if (!begins(ended) && undone.test(begun, ended)) {
                return true;
            }
        }
        return false;
    }

    private boolean begins(Statement fact) {
        return Pattern.any(from, fact.event());
    }

    /** What began or ended it before the occurrence, or on the same day when the hours do not forbid. */
    private List<Statement> changesBefore(Story story, Statement occurrence) {
        var changes = new ArrayList<Statement>();
        for (var fact : story.facts(both)) {
            if ((begins(fact) || Pattern.any(until, fact.event())) && !FactOrder.before(occurrence, fact)) {
                changes.add(fact);
            }
        }
        return changes;
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
    public Stream<Pattern> askedBy() {
        return each.patterns();
    }

    @Override
    public boolean isAnchoredInBeginning() {
        return false;
    }
}
