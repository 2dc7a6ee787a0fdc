package nl.geboortepad.pathways.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.time.Interval;

/**
 * What one rule says of one occurrence, on every day.
 *
 * @param since the version of the norm: the first day from which its rule holds
 * @param occurrence what is judged, unique within the norm: empty for the pregnancy as a whole; else what it is called
 *     ({@code child 1}, {@code referral R-17}), the id of the event that asks for it, or the first day of the period
 * @param window the days in which it must be done, as computed with the due date in force; absent when it cannot be
 *     computed or the norm has none
 * @param earlier the windows as earlier due dates gave them
 */
public record Ruling(
        LocalDate since,
        Optional<EventId> trigger,
        String occurrence,
        Optional<Interval> window,
        List<EarlierWindow> earlier,
        Steps steps) {

    public record EarlierWindow(LocalDate dueDate, EventId by, Interval window) {}

    public Steps.Step on(LocalDate day) {
        var step = steps.on(day);
        return new Steps.Step(step.from(), step.verdict().seenOn(day), step.because(), step.note());
    }

    /** The first day of the period that is judged, where a norm asks for something in every period. */
    public Optional<LocalDate> period() {
        return trigger.isPresent()
                ? Optional.empty()
                : window.map(Interval::from).filter(first -> occurrence.endsWith(first.toString()));
    }

    public Ruling with(Steps other) {
        return new Ruling(since, trigger, occurrence, window, earlier, other);
    }

    public Ruling named(String other) {
        return new Ruling(since, trigger, other, window, earlier, steps);
    }
}
