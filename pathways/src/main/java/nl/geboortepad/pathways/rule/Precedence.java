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
        for (var asked : each.in(story, inForce)) {
            var day = asked.by().event().when().first();
            rulings.add(new Ruling(
                    terms.since(),
                    Optional.of(asked.by().id()),
                    asked.name(),
                    Optional.of(new Interval(day, day.plusDays(1))),
                    List.of(),
                    steps(story, asked.by())));
        }
        return rulings;
    }

    private Steps steps(Story story, Statement occurrence) {
        var day = occurrence.event().when().first();
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
        var said = saidBefore(story, occurrence);
        var last = said.isEmpty() ? Optional.<Statement>empty() : Optional.of(said.getLast());
        var because = Stream.concat(Stream.of(occurrence), last.stream())
                .map(Statement::id)
                .toList();
        return painter.from(day, verdict(story, occurrence, said), because).done();
    }

    private Verdict verdict(Story story, Statement occurrence, List<Statement> said) {
        var day = FactOrder.first(occurrence);
        if (inForce(said, (begun, ended) -> !FactOrder.before(ended, begun))) {
            return new Verdict.Met(day);
        }
        if (inForce(said, (begun, ended) -> FactOrder.before(begun, ended) && FactOrder.before(ended, occurrence))) {
            return new Verdict.CannotTell(SAME_DAY);
        }
        var since = said.isEmpty()
                ? story.beginning()
                : said.getLast().event().when().first();
        var silence = new Interval(since.isAfter(day) ? day : since, day.plusDays(1));
        return from.stream().allMatch(p -> story.coverage().coversType(p.typeName(), silence))
                ? new Verdict.Broken(List.of(new Interval(day, day.plusDays(1))))
                : Demand.silent();
    }

    /** Whether it was begun, and by nothing that was said {@code undone}. */
    private boolean inForce(List<Statement> said, BiPredicate<Statement, Statement> undone) {
        return said.stream()
                .filter(this::begins)
                .anyMatch(begun -> said.stream().filter(f -> !begins(f)).noneMatch(ended -> undone.test(begun, ended)));
    }

    private boolean begins(Statement fact) {
        return Pattern.any(from, fact.event());
    }

    /** What was said of it before the occurrence, or on the same day when the hours do not forbid. */
    private List<Statement> saidBefore(Story story, Statement occurrence) {
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
    public Stream<String> askedBy() {
        return each.types();
    }

    @Override
    public boolean isAnchoredInBeginning() {
        return false;
    }
}
