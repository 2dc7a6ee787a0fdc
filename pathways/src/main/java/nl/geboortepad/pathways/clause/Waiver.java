package nl.geboortepad.pathways.clause;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.geboortepad.kernel.event.CareEvent.NormDeclineWithdrawn;
import nl.geboortepad.kernel.event.CareEvent.NormDeclined;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.pattern.Pattern;

/**
 * What she may decline: the norm itself, always; beside it whatever the norm names, such as consent refused.
 *
 * @param norm id of the norm that she declines
 */
public record Waiver(String norm, List<Pattern> from, List<Pattern> until) {
    private static final Pattern DECLINE = Pattern.of(NormDeclined.class);

    /** Where a norm names nothing beside itself. */
    public static Waiver onlyDecline(String norm) {
        return new Waiver(norm, List.of(), List.of());
    }

    public record Waived(Interval days, Statement by) {}

    /** The days on which she declined, in order. Each way of declining is taken back in its own way. */
    public List<Waived> in(Story story) {
        List<Waived> waived =
                story.facts(DECLINE).isEmpty() ? List.of() : between(story.facts(), this::declines, this::takesBack);
        if (story.facts(from).isEmpty()) {
            return waived;
        }
        waived = new ArrayList<>(waived);
        waived.addAll(between(story.facts(), e -> Pattern.any(from, e), e -> Pattern.any(until, e)));
        waived.sort(Comparator.comparing(w -> w.days().from()));
        return joined(waived);
    }

    private static List<Waived> between(
            List<? extends Statement> facts, Predicate<Event> begins, Predicate<Event> ends) {
        var waived = new ArrayList<Waived>();
        Optional<Statement> since = Optional.empty();
        for (var fact : facts) {
            if (since.isEmpty() && begins.test(fact.event())) {
                since = Optional.of(fact);
            } else if (since.isPresent() && ends.test(fact.event())) {
                var by = since.get();
                Interval.between(by.day(), fact.day()).ifPresent(days -> waived.add(new Waived(days, by)));
                since = Optional.empty();
            }
        }
        since.ifPresent(f -> waived.add(new Waived(Interval.from(f.day()), f)));
        return waived;
    }

    private static List<Waived> joined(List<Waived> inOrder) {
        return Interval.joined(inOrder.stream().map(Waived::days).toList()).stream()
                .map(days -> inOrder.stream()
                        .filter(w -> w.days().from().equals(days.from()))
                        .findFirst()
                        .map(first -> new Waived(days, first.by()))
                        .orElseThrow())
                .toList();
    }

    /** What is left of these days when she declined on some of them. */
    public static List<Interval> notWaived(List<Interval> days, List<Waived> waived) {
        return waived.isEmpty()
                ? days
                : Interval.without(days, waived.stream().map(Waived::days).toList());
    }

    /** The clock stands still while she declines: the days that were left then are left when she takes it back. */
    public static LocalDate extend(Interval window, List<Waived> waived) {
        var closes = window.to();
        for (var w : waived) {
            if (w.days().from().isBefore(closes)) {
                closes = extend(window.from(), closes, w);
            }
        }
        return closes;
    }

    /** The new day of closing, when she declines from before {@code closes}. */
    public static LocalDate extend(LocalDate opens, LocalDate closes, Waived waived) {
        if (waived.days().to().equals(LocalDate.MAX)) {
            return LocalDate.MAX;
        }
        var begun = Interval.max(opens, waived.days().from());
        return Interval.between(begun, waived.days().to())
                .map(stillness -> closes.plusDays(stillness.days()))
                .orElse(closes);
    }

    private boolean declines(Event event) {
        return event instanceof NormDeclined d && d.norm().code().equals(norm);
    }

    private boolean takesBack(Event event) {
        return event instanceof NormDeclineWithdrawn w && w.norm().code().equals(norm);
    }

    public boolean dependsOn(Event event) {
        return declines(event) || takesBack(event) || Pattern.any(from, event) || Pattern.any(until, event);
    }
}
