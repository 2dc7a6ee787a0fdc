package nl.geboortepad.pathways.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.clause.Anchor;
import nl.geboortepad.pathways.clause.Evidence;
import nl.geboortepad.pathways.clause.RuleTerms;
import nl.geboortepad.pathways.clause.Search;
import nl.geboortepad.pathways.clause.Waiver;
import nl.geboortepad.pathways.clause.Window;
import nl.geboortepad.pathways.course.Stay;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.course.VsvCourse;
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.verdict.Ruling;

/**
 * At least once in every period. Calendar periods are whole months or years, and count only where they lie wholly
 * between begin and end; a period of days counts from the begin.
 */
public record Recurrence(RuleTerms terms, Every every, Evidence evidence, Anchor begin, Evidence end) implements Rule {
    /** Beyond this many periods a file is wrong rather than a pregnancy long. */
    private static final int MOST = 400;

    /** Of a partnership that tells nothing for as long as this, nobody asks any more. */
    private static final Period SILENT = Period.ofYears(10);

    /** A period: calendar months or years, or so many days. */
    public record Every(Period length, boolean calendar) {}

    @Override
    public List<Ruling> judge(Story course, Interval inForce) {
        var first =
                begin.in(course, Optional.empty()).map(Anchor.Found::day).map(day -> later(day, course.tellsFrom()));
        var last = end.first(course, LocalDate.MIN, Optional.empty(), true)
                .map(Evidence.Shown::day)
                .or(course::ended);
        var rulings = new ArrayList<Ruling>();
        if (first.isPresent()) {
            var most = course instanceof VsvCourse ? Integer.MAX_VALUE : MOST;
            for (var period : periods(first.get(), last.orElseGet(() -> horizon(course)), most)) {
                if (inForce.contains(period.from())) {
                    rulings.add(judgePeriod(course, period));
                }
            }
        }
        return rulings;
    }

    private Ruling judgePeriod(Story course, Interval period) {
        var waived = terms.waiver().in(course);
        var closes = Waiver.extend(period, waived);
        var demand = new Demand(
                Optional.empty(),
                Optional.of(new Window.Laid(period, Optional.empty())),
                new Search(evidence, course, Optional.empty(), period.from(), period.from(), closes),
                terms.stop(course, Optional.empty(), movedOn(course, period.from())),
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
    private static Optional<? extends Statement> movedOn(Story course, LocalDate day) {
        return course.stays().stream()
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

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /** Of a pregnancy without an end the last known fact bounds what can be judged, or the due date when that lies further. */
    private LocalDate horizon(Story course) {
        if (course instanceof VsvCourse) {
            return later(course.facts().getLast().event().when().last(), course.tellsFrom())
                    .plus(SILENT);
        }
        return Stream.concat(
                        course.dueDate().stream(),
                        course.facts().stream()
                                .filter(f -> dependsOn(f.event()))
                                .map(f -> f.event().when().last()))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    @Override
    public boolean dependsOn(Event event) {
        return evidence.patterns().anyMatch(p -> p.matches(event))
                || begin.matches(event)
                || end.patterns().anyMatch(p -> p.matches(event));
    }

    @Override
    public List<Window> windows() {
        return List.of();
    }

    @Override
    public Stream<String> askedBy() {
        return begin.of().stream().map(Pattern::typeName);
    }

    @Override
    public boolean ofPregnancy() {
        return false;
    }
}
