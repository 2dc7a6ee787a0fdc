package nl.geboortepad.pathways.clause;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.course.DueDates;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.pattern.Field;
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.verdict.Ruling;

/**
 * In which days something must be done. All that is asked of a window is asked here, of each kind of window. Beside it,
 * {@code files.WindowReader} knows how a window is written, and {@code region.WindowTightening} when one lies within
 * another.
 */
public sealed interface Window {

    /** From one gestational age up to another, that one not included. */
    record Gestational(GestationalAge opens, GestationalAge before) implements Window {
        private Interval by(LocalDate dueDate) {
            return new Interval(opens.day(dueDate), before.day(dueDate));
        }

        private List<Ruling.EarlierWindow> by(List<DueDates.DueDate> dueDates) {
            return dueDates.isEmpty()
                    ? List.of()
                    : dueDates.stream()
                            .map(d ->
                                    new Ruling.EarlierWindow(d.date(), d.fact().id(), by(d.date())))
                            .toList();
        }
    }

    /** At the latest so many days after a fact; that last day included. */
    record After(Anchor anchor, int opensAfter, int within) implements Window {
        private Interval after(LocalDate day) {
            return new Interval(day.plusDays(opensAfter), day.plusDays(within + 1L));
        }
    }

    /** Up to a day in the calendar, that one not included; what began later has so many days from then on. */
    record Calendar(LocalDate before, Optional<Integer> orWithin) implements Window {
        /** Nothing while nothing has begun. */
        private Optional<Interval> days(Story story) {
            var opens = story.beginning();
            return story.began()
                    .map(began -> orWithin.map(days -> began.plusDays(days + 1L))
                            .filter(later -> later.isAfter(before))
                            .orElse(before))
                    .map(closes -> new Interval(opens.isBefore(closes) ? opens : closes.minusDays(1), closes));
        }
    }

    /** Up to the day that the fact that asks for it names, that day included. */
    record Until(Field due) implements Window {
        private Interval of(Statement trigger) {
            var day = trigger.day();
            var due = due(trigger).orElseThrow();
            return new Interval(Interval.min(day, due), due.plusDays(1));
        }

        private Optional<LocalDate> due(Statement fact) {
            return due.of(fact.event()).filter(LocalDate.class::isInstance).map(LocalDate.class::cast);
        }
    }

    /** A window for the triggers that pass these tests. */
    record Conditional(List<Field.Test> tests, Window window) {
        public boolean fits(Optional<Statement> trigger) {
            if (trigger.isEmpty()) {
                return tests.isEmpty();
            }
            for (var i = 0; i < tests.size(); i++) {
                if (!tests.get(i).holds(trigger.get().event())) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * A window laid over the calendar.
     *
     * @param proxy what to tell the reader when it counts from a stand-in
     */
    record Laid(Interval days, Optional<Text> proxy) {
        private Laid(Interval days) {
            this(days, Optional.empty());
        }
    }

    /** The days, or nothing while they cannot be computed. */
    default Optional<Laid> on(Story story, Optional<Statement> trigger) {
        return switch (this) {
            case Gestational g -> {
                var due = story.dueDate();
                yield due.isEmpty() ? Optional.empty() : Optional.of(new Laid(g.by(due.get())));
            }
            case After a -> {
                var found = a.anchor().in(story, trigger);
                yield found.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Laid(a.after(found.get().day()), found.get().proxy()));
            }
            case Calendar c -> c.days(story).map(Laid::new);
            case Until u -> trigger.map(t -> new Laid(u.of(t)));
        };
    }

    /** The days that earlier due dates gave. */
    default List<Ruling.EarlierWindow> earlier(Story story) {
        return switch (this) {
            case Gestational g -> g.by(story.dueDates().earlier());
            case After a -> List.of();
            case Calendar c -> List.of();
            case Until u -> List.of();
        };
    }

    /** Whether it opens only some time after what it counts from; what was done before that does not count. */
    default boolean opensLater() {
        return switch (this) {
            case Gestational g -> g.opens().days() > 0;
            case After a -> a.opensAfter() > 0;
            case Calendar c -> false;
            case Until u -> false;
        };
    }

    /** Whether nothing can be told of it as long as no due date is known. */
    default boolean needsDueDate() {
        return switch (this) {
            case Gestational g -> true;
            case After a -> false;
            case Calendar c -> false;
            case Until u -> false;
        };
    }

    /** The facts that it counts from, beside the one that asks. */
    default Stream<Pattern> patterns() {
        return switch (this) {
            case Gestational g -> Stream.empty();
            case After a -> a.anchor().of().stream();
            case Calendar c -> Stream.empty();
            case Until u -> Stream.empty();
        };
    }

    /** The day in the calendar on which it closes, for whatever had begun by then. */
    default Optional<LocalDate> closes() {
        return switch (this) {
            case Gestational g -> Optional.empty();
            case After a -> Optional.empty();
            case Calendar c -> Optional.of(c.before());
            case Until u -> Optional.empty();
        };
    }

    /** The days on which it opens or closes that stay where they are when a fact turns out to have been on another day. */
    default Stream<LocalDate> edges(Story story) {
        return switch (this) {
            case Gestational g ->
                story.statements().stream()
                        .flatMap(fact -> DueDates.dueDate(fact).stream())
                        .map(due -> g.by(due.date()))
                        .flatMap(days -> Stream.of(days.from(), days.to()));
            case After a -> Stream.empty();
            case Calendar c -> Stream.of(c.before());
            case Until u ->
                story.statements().stream()
                        .flatMap(fact -> u.due(fact).stream())
                        .map(due -> due.plusDays(1));
        };
    }

    /** So many days after a fact it opens or closes; when that fact turns out to have been later, so does the edge. */
    default Stream<Long> shifts() {
        return switch (this) {
            case Gestational g -> Stream.empty();
            case After a -> Stream.of((long) a.opensAfter(), a.within() + 1L);
            case Calendar c -> c.orWithin().stream().map(days -> days + 1L);
            case Until u -> Stream.empty();
        };
    }

    /**
     * Whether it has one edge only, so that evidence can be too late but not too early: as the day of a fact moves on, the
     * verdict then turns in one direction only. When a source says of a fact only that it was in February, the first and
     * the last of that month show whatever the days between them can. In a window that opens as well, what was done on
     * both of these days may lie outside and what was done in between inside; there the days at its edges must be tried.
     */
    default boolean onlyCloses() {
        return switch (this) {
            case Gestational g -> false;
            case After a -> false;
            case Calendar c -> true;
            case Until u -> true;
        };
    }
}
