package nl.geboortepad.pathways.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.clause.RuleTerms;
import nl.geboortepad.pathways.clause.Triggers;
import nl.geboortepad.pathways.clause.Waiver;
import nl.geboortepad.pathways.clause.Window;
import nl.geboortepad.pathways.course.Holdings;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.verdict.Ruling;
import nl.geboortepad.pathways.verdict.Steps;
import nl.geboortepad.pathways.verdict.Verdict;

/** Exactly one holder on every day: no gap, no overlap. */
public record Unbroken(RuleTerms terms, Office office) implements Rule {

    /** What one holder at a time must hold, such as the coordination of care: over which days, and who held it. */
    public sealed interface Office permits Coordination, Accountability, Board {
        List<Period> periods(Story story);

        /** Days that are broken for another reason than a gap or an overlap. */
        List<Interval> broken(Story story, Interval days);

        /** The events by which it is known who holds it, and over which days it must be held. */
        Stream<Class<? extends Event>> reads();

        /** The days of a gap on which a source would have told of a holder. */
        default List<Interval> covered(Story story, Interval gap) {
            return story.coverage().covered(changeEvent().getSimpleName(), gap);
        }

        /** The event by which somebody first comes to hold it. */
        Class<? extends Event> firstEvent();

        /** The event by which a source tells of a holder: who never sends it cannot show by silence that there is none. */
        Class<? extends Event> changeEvent();

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
        var begun = new ArrayList<Period>();
        for (var period : office.periods(story)) {
            if (period.begin().isPresent()) {
                begun.add(period);
            }
        }
        if (begun.isEmpty()) {
            return List.of();
        }
        var rulings = new ArrayList<Ruling>(begun.size());
        if (office.everyDay()) {
            for (var period : begun) {
                days(period, story.tellsFrom())
                        .flatMap(inForce::intersection)
                        .ifPresent(days -> rulings.add(ruling(period, Optional.of(days), steps(story, period, days))));
            }
        } else if (inForce.contains(began(story, begun))) {
            for (var period : begun) {
                rulings.add(judge(story, period));
            }
        }
        return rulings;
    }

    private static LocalDate began(Story story, List<Period> begun) {
        if (story.began().isPresent()) {
            return story.began().get();
        }
        var first = LocalDate.MAX;
        for (var period : begun) {
            first = Interval.min(first, period.begin().orElseThrow().day());
        }
        return first;
    }

    private Ruling judge(Story story, Period period) {
        Statement begin = period.begin().orElseThrow();
        var days = Interval.between(begin.day(), period.end().orElse(LocalDate.MAX));
        return ruling(period, days, days.isPresent() ? steps(story, period, days.get()) : overAtOnce(begin));
    }

    private Ruling ruling(Period period, Optional<Interval> days, Steps steps) {
        Optional<EventId> begin =
                period.of().isEmpty() ? Optional.empty() : period.begin().map(Statement::id);
        return new Ruling(terms.since(), begin, period.of(), days, List.of(), steps);
    }

    private static Optional<Interval> days(Period period, LocalDate tellsFrom) {
        var begin = period.begin().orElseThrow().day();
        return Interval.between(Interval.max(begin, tellsFrom), period.end().orElse(LocalDate.MAX));
    }

    private static Steps overAtOnce(Statement begin) {
        var day = begin.day();
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
        var known = new ArrayList<Interval>();
        for (var gap : gaps) {
            known.addAll(office.covered(story, gap));
        }
        for (var gap : gaps) {
            if (!known.contains(gap)) {
                painter.from(gap.from(), Demand.silent(), because);
                break;
            }
        }
        known.addAll(Waiver.notWaived(period.holdings().overlaps(days), waived));
        known.addAll(Waiver.notWaived(office.broken(story, days), waived));
        var broken = List.copyOf(Interval.joined(known));
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
        return office.reads().map(Pattern::of);
    }

    @Override
    public List<Window> windows() {
        return List.of();
    }

    @Override
    public Stream<Pattern> askedBy() {
        return Stream.of(Pattern.of(office.firstEvent()));
    }

    @Override
    public boolean isAnchoredInBeginning() {
        return true;
    }
}
