package nl.geboortepad.pathways;

import java.time.LocalDate;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.When;

/**
 * Which of two came first, as far as their sources tell: by the hour where both give one, else by the day. On one day
 * without two hours, or in ranges that overlap, it cannot be told.
 */
final class Order {
    private Order() {}

    /** Whether {@code a} came before {@code b} for certain. */
    static boolean before(When a, When b) {
        return a instanceof When.Moment x && b instanceof When.Moment y
                ? x.instant().isBefore(y.instant())
                : a.last().isBefore(b.first());
    }

    static boolean before(Fact a, Fact b) {
        return before(a.event().when(), b.event().when());
    }

    /** Whether {@code a} had come when {@code b} did, on whatever day of its range; on one day it counts as before. */
    static boolean reached(When a, When b) {
        return !before(b, a) && !a.last().isAfter(b.first());
    }

    /** The first day on which {@code fact} can have been. */
    static LocalDate first(Fact fact) {
        return fact.event().when().first();
    }
}
