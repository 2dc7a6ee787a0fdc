package nl.geboortepad.ops.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The time in whole milliseconds, never earlier than it told before, so that one process never goes back when the clock of
 * its machine is corrected. That the times within one stream never go back, whichever machines wrote to it, is seen to by
 * {@code kernel.event.StoredEvent}.
 */
public final class SteadyClock extends Clock {
    private final Clock clock;
    private final ZoneId zone;
    private final AtomicLong latest;

    public SteadyClock(Clock clock) {
        this(clock, ZoneOffset.UTC, new AtomicLong(Long.MIN_VALUE));
    }

    private SteadyClock(Clock clock, ZoneId zone, AtomicLong latest) {
        this.clock = clock;
        this.zone = zone;
        this.latest = latest;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public long millis() {
        return latest.accumulateAndGet(clock.millis(), Math::max);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SteadyClock(clock, other, latest);
    }
}
