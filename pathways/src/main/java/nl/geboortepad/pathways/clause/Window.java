package nl.geboortepad.pathways.clause;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.pattern.Field;
import nl.geboortepad.pathways.record.FactOrder;
import nl.geboortepad.pathways.verdict.Ruling;

/** In which days something must be done. */
public sealed interface Window {

    /** From one gestational age up to another, that one not included. */
    record Gestational(GestationalAge opens, GestationalAge before) implements Window {
        public Interval by(LocalDate dueDate) {
            return new Interval(opens.day(dueDate), before.day(dueDate));
        }
    }

    /** At the latest so many days after a fact; that last day included. */
    record After(Anchor anchor, int opensAfter, int within) implements Window {
        Interval after(LocalDate day) {
            return new Interval(day.plusDays(opensAfter), day.plusDays(within + 1L));
        }
    }

    /**
     * Up to a day in the calendar, that one not included; what began later has so many days from then on.
     */
    record Calendar(LocalDate before, Optional<Integer> orWithin) implements Window {
        /** The day on which it is no longer in time; nothing while nothing has begun. */
        Optional<LocalDate> closes(Story story) {
            return story.began()
                    .map(began -> orWithin.map(days -> began.plusDays(days + 1L))
                            .filter(later -> later.isAfter(before))
                            .orElse(before));
        }

        private Interval days(Story story, LocalDate closes) {
            var began = story.beginning();
            return new Interval(began.isBefore(closes) ? began : closes.minusDays(1), closes);
        }
    }

    /** Up to the day that the fact that asks for it names, that day included. */
    record Until(Field due) implements Window {
        Interval of(Statement trigger) {
            var day = FactOrder.first(trigger);
            var due = (LocalDate) this.due.of(trigger.event()).orElseThrow();
            return new Interval(day.isAfter(due) ? due : day, due.plusDays(1));
        }
    }

    /** A window for the triggers that pass these tests. */
    record Case(List<Field.Test> tests, Window window) {
        public boolean fits(Optional<Statement> trigger) {
            return trigger.map(t -> tests.stream().allMatch(test -> test.holds(t.event())))
                    .orElse(tests.isEmpty());
        }
    }

    /**
     * A window laid over the calendar.
     *
     * @param proxy what to tell the reader when it counts from a stand-in
     */
    record Laid(Interval days, Optional<Text> proxy) {}

    /** The days, or nothing while they cannot be computed. */
    default Optional<Laid> on(Story course, Optional<Statement> trigger) {
        return switch (this) {
            case Gestational g -> course.dueDate().map(due -> new Laid(g.by(due), Optional.empty()));
            case After a -> a.anchor().in(course, trigger).map(f -> new Laid(a.after(f.day()), f.proxy()));
            case Calendar c -> c.closes(course).map(closes -> new Laid(c.days(course, closes), Optional.empty()));
            case Until u -> trigger.map(t -> new Laid(u.of(t), Optional.empty()));
        };
    }

    default List<Ruling.EarlierWindow> earlier(Story course) {
        return switch (this) {
            case Gestational g ->
                course.dueDates().earlier().stream()
                        .map(d -> new Ruling.EarlierWindow(d.date(), d.fact().id(), g.by(d.date())))
                        .toList();
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

    default boolean dependsOn(Event event) {
        return this instanceof After a && a.anchor().matches(event);
    }
}
