package nl.geboortepad.ops.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The time in whole milliseconds, never earlier than it told before. When the clock of the machine jumps, it runs on from
 * where it was, by the count of the machine that nobody sets; a jump is believed once the clock has run on from there for a
 * while.
 */
public final class SteadyClock extends Clock {
    private final Run run;
    private final ZoneId zone;

    /** @param count in nanoseconds, from whatever moment on */
    public SteadyClock(Clock clock, LongSupplier count, Duration tolerance, Duration steadyFor) {
        this(new Run(clock, count, tolerance.toMillis(), steadyFor.toMillis()), ZoneOffset.UTC);
    }

    private SteadyClock(Run run, ZoneId zone) {
        this.run = run;
        this.zone = zone;
    }

    /** Whether the clock of the machine jumped a short while ago. */
    public boolean jumped() {
        return run.jumped();
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public long millis() {
        return run.millis();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SteadyClock(run, other);
    }

    /** All in milliseconds. "Ahead" is how far a clock is before the count. */
    private static final class Run {
        private final Clock clock;
        private final LongSupplier count;
        private final long tolerance;
        private final long steadyFor;
        private long ahead;
        private long latest = Long.MIN_VALUE;
        private OptionalLong jumpedTo = OptionalLong.empty();
        private long jumpedAt;

        Run(Clock clock, LongSupplier count, long tolerance, long steadyFor) {
            this.clock = clock;
            this.count = count;
            this.tolerance = tolerance;
            this.steadyFor = steadyFor;
            this.ahead = clock.millis() - counted();
        }

        private long counted() {
            return TimeUnit.NANOSECONDS.toMillis(count.getAsLong());
        }

        synchronized boolean jumped() {
            millis();
            return jumpedTo.isPresent();
        }

        synchronized long millis() {
            var counted = counted();
            var seen = clock.millis() - counted;
            if (near(seen, ahead)) {
                ahead = seen;
                jumpedTo = OptionalLong.empty();
            } else if (jumpedTo.isEmpty() || !near(seen, jumpedTo.getAsLong())) {
                jumpedTo = OptionalLong.of(seen);
                jumpedAt = counted;
            }
            if (jumpedTo.isPresent() && counted - jumpedAt >= steadyFor) {
                ahead = seen;
                jumpedTo = OptionalLong.empty();
                latest = counted + ahead;
            }
            latest = Math.max(latest, counted + ahead);
            return latest;
        }

        private boolean near(long one, long other) {
            return Math.abs(one - other) <= tolerance;
        }
    }
}
