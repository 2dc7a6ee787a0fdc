package nl.geboortepad.pathways.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.clause.Anchor;
import nl.geboortepad.pathways.clause.Evidence;
import nl.geboortepad.pathways.clause.EvidenceSearch;
import nl.geboortepad.pathways.clause.RuleTerms;
import nl.geboortepad.pathways.clause.Triggers;
import nl.geboortepad.pathways.clause.Waiver;
import nl.geboortepad.pathways.clause.Window;
import nl.geboortepad.pathways.course.Stay;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.verdict.Ruling;

/**
 * At least once in every period. Calendar periods are whole months or years, and count only where they lie wholly
 * between begin and end; a period of days counts from the begin.
 */
public record Recurrence(RuleTerms terms, Every every, Evidence evidence, Anchor begin, Evidence end) implements Rule {
    /** A period: calendar months or years, or so many days. */
    public record Every(Period length, boolean calendar) {}

    @Override
    public List<Ruling> judge(Story story, Interval inForce) {
        var first = begin.in(story, Optional.empty())
                .map(Anchor.Found::day)
                .map(day -> Interval.max(day, story.tellsFrom()));
        var last = end.first(story, LocalDate.MIN, Optional.empty(), true)
                .map(Evidence.Shown::day)
                .or(story::ended);
        var rulings = new ArrayList<Ruling>();
        if (first.isPresent()) {
            for (var period : periods(first.get(), last.orElseGet(() -> horizon(story)), story.mostPeriods())) {
                if (inForce.contains(period.from())) {
                    rulings.add(judgePeriod(story, period));
                }
            }
        }
        return rulings;
    }

    private Ruling judgePeriod(Story story, Interval period) {
        var waived = terms.waiver().in(story);
        var closes = Waiver.extend(period, waived);
        var demand = new Demand(
                Optional.empty(),
                Optional.of(new Window.Laid(period, Optional.empty())),
                new EvidenceSearch(evidence, story, Optional.empty(), period.from(), period.from(), closes),
                terms.stop(story, Optional.empty(), movedOn(story, period.from())),
                waived);
        return new Ruling(
                terms.since(),
                Optional.empty(),
                period.from().toString(),
                Optional.of(period),
                List.of(),
                demand.steps());
    }

    /** What took her elsewhere from where she was on a day. */
    private static Optional<? extends Statement> movedOn(Story story, LocalDate day) {
        return story.stays().stream()
                .filter(stay -> stay.days().contains(day))
                .findFirst()
                .flatMap(Stay::endedBy);
    }

    private List<Interval> periods(LocalDate from, LocalDate to, int most) {
        var periods = new ArrayList<Interval>();
        var start = every.calendar() ? firstWhole(from) : from;
        for (var next = start.plus(every.length());
                !next.isAfter(to) && periods.size() < most;
                next = start.plus(every.length().multipliedBy(periods.size() + 1))) {
            periods.add(
                    new Interval(periods.isEmpty() ? start : periods.getLast().to(), next));
        }
        return periods;
    }

    private LocalDate firstWhole(LocalDate from) {
        var start = every.length().getYears() > 0 ? from.withDayOfYear(1) : from.withDayOfMonth(1);
        return start.equals(from) ? start : start.plus(every.length());
    }

    /** Up to which day it is asked as long as no end is known. */
    private LocalDate horizon(Story story) {
        return story.horizon(event -> ownPatterns().anyMatch(pattern -> pattern.matches(event)));
    }

    @Override
    public Triggers each() {
        return Triggers.NONE;
    }

    @Override
    public Stream<Pattern> ownPatterns() {
        return Stream.of(evidence.patterns(), begin.of().stream(), end.patterns())
                .flatMap(patterns -> patterns);
    }

    @Override
    public List<Window> windows() {
        return List.of();
    }

    @Override
    public Stream<Pattern> askedBy() {
        return begin.of().stream();
    }

    @Override
    public boolean isAnchoredInBeginning() {
        return false;
    }
}
