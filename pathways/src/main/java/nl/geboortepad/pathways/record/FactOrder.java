package nl.geboortepad.pathways.record;

import java.time.Instant;
import java.util.Comparator;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.time.When;

/**
 * Which of two came first, as far as their sources tell: by the hour where both give one, else by the day. On one day
 * without two hours, or in ranges that overlap, it cannot be told.
 */
public final class FactOrder {
    /** In the order in which things were true; within a day by the hour where it is known, then by recording. */
    public static final Comparator<Statement> IN_TIME = Comparator.comparing((Statement f) -> f.day())
            .thenComparing(FactOrder::hour)
            .thenComparing(Statement::recordedAt)
            .thenComparingLong(Statement::version)
            .thenComparing(f -> f.id().id());

    private FactOrder() {}

    private static Instant hour(Statement fact) {
        return fact.event().when() instanceof When.Moment moment ? moment.instant() : Instant.MIN;
    }

    /** Whether {@code other} was not true on an earlier day than {@code fact}. */
    public static boolean notBefore(Statement fact, Statement other) {
        return !other.day().isBefore(fact.day());
    }

    /** Whether {@code a} came before {@code b} for certain. */
    public static boolean before(When a, When b) {
        return a instanceof When.Moment x && b instanceof When.Moment y
                ? x.instant().isBefore(y.instant())
                : a.last().isBefore(b.first());
    }

    public static boolean before(Statement a, Statement b) {
        return before(a.event().when(), b.event().when());
    }

    /** Whether {@code a} had come when {@code b} did, on whatever day of its range; on one day it counts as before. */
    public static boolean reached(When a, When b) {
        return !before(b, a) && !a.last().isAfter(b.first());
    }
}
