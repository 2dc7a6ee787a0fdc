package nl.geboortepad.pathways.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.time.When;

/**
 * Which of two came first, as far as their sources tell: by the hour where both give one, else by the day. On one day
 * without two hours, or in ranges that overlap, it cannot be told.
 */
public final class FactOrder {
    /** In the order in which things were true; within a day by the hour where it is known, then by recording. */
    public static final Comparator<Statement> IN_TIME = FactOrder::inTime;

    private static final Comparator<Statement> WITHIN_A_DAY = FactOrder::withinADay;

    /** So many facts at most are put in order: the place of each among the others is kept beside its day. */
    private static final int PLACE_BITS = 24;

    private FactOrder() {}

    private static int inTime(Statement a, Statement b) {
        var days = a.day().compareTo(b.day());
        return days == 0 ? withinADay(a, b) : days;
    }

    private static int withinADay(Statement a, Statement b) {
        var hours = hour(a).compareTo(hour(b));
        if (hours != 0) {
            return hours;
        }
        var recorded = a.recordedAt().compareTo(b.recordedAt());
        if (recorded != 0) {
            return recorded;
        }
        var versions = Long.compare(a.version(), b.version());
        return versions == 0 ? a.id().id().compareTo(b.id().id()) : versions;
    }

    /**
     * In the order in which they were true: days are sorted as numbers.
     *
     * @param days of each, as epoch days; taken for sorting
     */
    static <S extends Statement> List<S> inTime(List<S> facts, long[] days) {
        for (var i = 0; i < days.length; i++) {
            days[i] = (days[i] << PLACE_BITS) + i;
        }
        Arrays.sort(days);
        var inTime = new ArrayList<S>(days.length);
        for (var from = 0; from < days.length; ) {
            var to = from;
            while (to < days.length && days[to] >> PLACE_BITS == days[from] >> PLACE_BITS) {
                inTime.add(facts.get((int) (days[to] & (1 << PLACE_BITS) - 1)));
                to++;
            }
            if (!isInOrder(inTime, from, to)) {
                inTime.subList(from, to).sort(WITHIN_A_DAY);
            }
            from = to;
        }
        return List.copyOf(inTime);
    }

    /** As they are when they were recorded as they came. */
    private static boolean isInOrder(List<? extends Statement> ofOneDay, int from, int to) {
        for (var i = from + 1; i < to; i++) {
            if (withinADay(ofOneDay.get(i - 1), ofOneDay.get(i)) > 0) {
                return false;
            }
        }
        return true;
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
