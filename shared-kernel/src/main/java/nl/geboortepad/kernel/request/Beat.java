package nl.geboortepad.kernel.request;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Answers come at a beat, refusals too: how long was worked on one does not tell what was found. It is as long as that work
 * takes as a rule, whatever is found.
 */
public final class Beat {
    private final long length;
    private final LongSupplier count;
    private final Pause pause;

    /** Waits for so many nanoseconds. */
    @FunctionalInterface
    interface Pause {
        void last(long nanos) throws InterruptedException;
    }

    public Beat(Duration length) {
        this(length, System::nanoTime, TimeUnit.NANOSECONDS::sleep);
    }

    /** @param count in nanoseconds, from whatever moment on */
    Beat(Duration length, LongSupplier count, Pause pause) {
        this.length = length.toNanos();
        this.count = count;
        this.pause = pause;
    }

    /** For all else: when the first of the work was done. */
    public long begin() {
        return count.getAsLong();
    }

    public <T> T since(long begun, Supplier<T> work) {
        try {
            return work.get();
        } finally {
            hold(begun);
        }
    }

    public void hold(long begun) {
        try {
            pause.last(left(begun));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** An answer that comes at the beat, without a thread that waits for it. */
    public <T> CompletableFuture<T> later(long begun, T answer) {
        var then = CompletableFuture.delayedExecutor(left(begun), TimeUnit.NANOSECONDS, Runnable::run);
        return CompletableFuture.supplyAsync(() -> answer, then);
    }

    private long left(long begun) {
        return length - (count.getAsLong() - begun) % length;
    }
}
