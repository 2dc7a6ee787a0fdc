package nl.geboortepad.pathways.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.time.When;

/**
 * Which of two came first, as far as their sources tell: by the hour where both give one, else by the day. On one day
 * without two hours, or in ranges that overlap, it cannot be told.
 */
public final class FactOrder {
    private static final Comparator<Statement> WITHIN_A_DAY = Comparator.comparing(FactOrder::hour)
            .thenComparing(Statement::recordedAt)
            .thenComparingLong(Statement::version)
            .thenComparing(f -> f.id().id());

    /** In the order in which things were true; within a day by the hour where it is known, then by recording. */
    public static final Comparator<Statement> IN_TIME =
            Comparator.comparing(Statement::day).thenComparing(WITHIN_A_DAY);

    private static final Comparator<OnDay<? extends Statement>> BY_DAY =
            Comparator.<OnDay<? extends Statement>, LocalDate>comparing(OnDay::day)
                    .thenComparing(OnDay::fact, WITHIN_A_DAY);

    private FactOrder() {}

    private record OnDay<S>(LocalDate day, S fact) {}

    /** In the order in which they were true, each asked once for its day. */
    static <S extends Statement> List<S> inTime(List<S> facts) {
        var days = new ArrayList<OnDay<S>>(facts.size());
        for (var fact : facts) {
            days.add(new OnDay<>(fact.day(), fact));
        }
        days.sort(BY_DAY);
        var inTime = new ArrayList<S>(days.size());
        for (var one : days) {
            inTime.add(one.fact());
        }
        return Collections.unmodifiableList(inTime);
    }

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
