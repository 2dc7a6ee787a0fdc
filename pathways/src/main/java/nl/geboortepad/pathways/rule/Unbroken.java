package nl.geboortepad.pathways.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.Stretches;
import nl.geboortepad.pathways.clause.RuleTerms;
import nl.geboortepad.pathways.clause.Triggers;
import nl.geboortepad.pathways.clause.Waiver;
import nl.geboortepad.pathways.clause.Window;
import nl.geboortepad.pathways.course.Holdings;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.record.FactOrder;
import nl.geboortepad.pathways.verdict.Ruling;
import nl.geboortepad.pathways.verdict.Steps;
import nl.geboortepad.pathways.verdict.Verdict;

/** Exactly one holder on every day: no gap, no overlap. */
public record Unbroken(RuleTerms terms, Series series) implements Rule {

    /** What is held: over which days, by whom, and who would have told of a change. */
    public sealed interface Series permits Coordination, Accountability, Board {
        Stream<Period> periods(Story story);

        /** Days that are broken for another reason than a gap or an overlap. */
        List<Interval> broken(Story story, Interval days);

        /** The events by which it is known who holds it, and over which days it must be held. */
        Stream<Class<? extends Event>> reads();

        /** The days of a gap on which a source would have told of a holder. */
        default List<Interval> told(Story story, Interval gap) {
            return story.coverage().told(toldBy().getSimpleName(), gap);
        }

        Class<? extends Event> begunBy();

        Class<? extends Event> toldBy();

        /** Whether it holds on each day on which the rule is in force, whenever it began. */
        default boolean everyDay() {
            return false;
        }
    }

    /**
     * Days on which something should be held.
     *
     * @param of what it is called; nothing for the whole
     */
    record Period(String of, Optional<? extends Statement> begin, Holdings holdings, Optional<LocalDate> end) {}

    @Override
    public List<Ruling> judge(Story story, Interval inForce) {
        var periods = series.periods(story).filter(p -> p.begin().isPresent()).toList();
        if (series.everyDay()) {
            return periods.stream()
                    .flatMap(p -> days(p, story.tellsFrom()).flatMap(inForce::intersection).stream()
                            .map(days -> ruling(p, Optional.of(days), steps(story, p, days))))
                    .toList();
        }
        var began = story.began()
                .or(() -> periods.stream()
                        .map(p -> FactOrder.first(p.begin().orElseThrow()))
                        .min(LocalDate::compareTo));
        return began.filter(inForce::contains).isEmpty()
                ? List.of()
                : periods.stream().map(p -> judge(story, p)).toList();
    }

    private Ruling judge(Story story, Period period) {
        Statement begin = period.begin().orElseThrow();
        var days = Interval.between(FactOrder.first(begin), period.end().orElse(LocalDate.MAX));
        return ruling(period, days, days.map(d -> steps(story, period, d)).orElseGet(() -> overAtOnce(begin)));
    }

    private Ruling ruling(Period period, Optional<Interval> days, Steps steps) {
        Optional<EventId> begin = period.begin().map(Statement::id);
        return new Ruling(
                terms.since(), period.of().isEmpty() ? Optional.empty() : begin, period.of(), days, List.of(), steps);
    }

    private static Optional<Interval> days(Period period, LocalDate tellsFrom) {
        var begin = FactOrder.first(period.begin().orElseThrow());
        var from = begin.isBefore(tellsFrom) ? tellsFrom : begin;
        return Interval.between(from, period.end().orElse(LocalDate.MAX));
    }

    private static Steps overAtOnce(Statement begin) {
        var day = FactOrder.first(begin);
        return Steps.paint(new Verdict.NotYet(Optional.of(day)), List.of(begin.id()))
                .from(day, new Verdict.Met(day), List.of(begin.id()))
                .done();
    }

    private Steps steps(Story story, Period period, Interval days) {
        var because = period.holdings().because();
        var painter = Steps.paint(new Verdict.NotYet(Optional.of(days.from())), because);
        painter.from(days.from(), new Verdict.Open(lastDay(days)), because);
        if (!days.to().equals(LocalDate.MAX)) {
            painter.from(days.to(), new Verdict.Met(days.to()), because);
        }
        var waived = terms.waiver().in(story);
        for (var w : waived) {
            w.days()
                    .intersection(days)
                    .ifPresent(d -> painter.during(d, new Verdict.Waived(d.from()), List.of(w.by().id())));
        }
        var gaps = Waiver.notWaived(period.holdings().gaps(days), waived);
        var told =
                gaps.stream().flatMap(gap -> series.told(story, gap).stream()).toList();
        if (!told.containsAll(gaps)) {
            gaps.stream()
                    .filter(gap -> !told.contains(gap))
                    .findFirst()
                    .ifPresent(gap -> painter.from(gap.from(), Demand.silent(), because));
        }
        var broken = Stretches.joined(Stream.of(
                        told.stream(),
                        Waiver.notWaived(period.holdings().overlaps(days), waived).stream(),
                        Waiver.notWaived(series.broken(story, days), waived).stream())
                .flatMap(s -> s)
                .toList());
        if (!broken.isEmpty()) {
            painter.from(broken.getFirst().from(), new Verdict.Broken(broken), because);
        }
        return painter.done();
    }

    /** The last day of a period that is over or whose end is known; nothing while it goes on. */
    private static Optional<LocalDate> lastDay(Interval days) {
        return days.to().equals(LocalDate.MAX) ? Optional.empty() : Optional.of(days.lastDay());
    }

    @Override
    public Triggers each() {
        return Triggers.NONE;
    }

    @Override
    public Stream<Pattern> ownPatterns() {
        return series.reads().map(Pattern::of);
    }

    @Override
    public List<Window> windows() {
        return List.of();
    }

    @Override
    public Stream<String> askedBy() {
        return Stream.of(series.begunBy().getSimpleName());
    }

    @Override
    public boolean isAnchoredInBeginning() {
        return true;
    }
}
