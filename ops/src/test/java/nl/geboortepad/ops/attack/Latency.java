package nl.geboortepad.ops.attack;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long answers took. */
final class Latency {
    private static final double NANOS_IN_MILLI = 1e6;

    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    void since(long nanoTime) {
        nanos.add(System.nanoTime() - nanoTime);
    }

    boolean isEmpty() {
        return nanos.isEmpty();
    }

    double millis(double share) {
        var sorted = sorted();
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size()))) / NANOS_IN_MILLI;
    }

    /** Whether of twenty answers nineteen came in time; never where nothing was measured. */
    boolean mostWithin(Duration time) {
        return millis(0.95) < time.toMillis();
    }

    /**
     * How well one time tells whether it is of these or of the others: a half is no better than tossing a coin, zero or one
     * is for certain.
     */
    double distinguishedFrom(Latency others) {
        var theirs = others.sorted();
        var wins = 0.0;
        for (var mine : nanos) {
            for (var other : theirs) {
                wins += mine > other ? 1 : mine.equals(other) ? 0.5 : 0;
            }
        }
        return wins / ((double) nanos.size() * theirs.size());
    }

    private List<Long> sorted() {
        return nanos.stream().sorted().toList();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.0f / %.0f / %.0f / %.0f", millis(0.5), millis(0.95), millis(0.99), millis(1));
    }
}
