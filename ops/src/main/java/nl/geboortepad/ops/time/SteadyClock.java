package nl.geboortepad.ops.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The time in whole milliseconds, never earlier than it told before: the recorded times of a stream must not go back
 * when the machine's clock is corrected.
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
