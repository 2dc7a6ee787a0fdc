package nl.geboortepad.command.pregnancy.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Answers come at a beat, refusals too: how long was worked on one does not tell what was found. It is as long as that work
 * takes as a rule, whatever is found.
 */
final class Beat {
    private static final long LENGTH = Duration.ofMillis(50).toNanos();

    private final LongSupplier count;
    private final Pause pause;

    /** Waits for so many nanoseconds. */
    @FunctionalInterface
    interface Pause {
        void last(long nanos) throws InterruptedException;
    }

    Beat() {
        this(System::nanoTime, TimeUnit.NANOSECONDS::sleep);
    }

    /** @param count in nanoseconds, from whatever moment on */
    Beat(LongSupplier count, Pause pause) {
        this.count = count;
        this.pause = pause;
    }

    /** For {@link #since}. */
    long begin() {
        return count.getAsLong();
    }

    /** @param begun when the first of the work was done */
    <T> T since(long begun, Supplier<T> work) {
        try {
            return work.get();
        } finally {
            hold(begun);
        }
    }

    private void hold(long begun) {
        try {
            pause.last(LENGTH - (count.getAsLong() - begun) % LENGTH);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
