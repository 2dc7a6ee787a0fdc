package nl.geboortepad.ops.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
    @Test
    void time_never_goes_back_and_counts_in_milliseconds() {
        var told = new ArrayDeque<>(
                List.of("2026-03-01T10:00:00.123456Z", "2026-03-01T09:00:00Z", "2026-03-01T10:00:01Z"));
        InstantSource machine = () -> Instant.parse(told.removeFirst());
        var clock = new SteadyClock(machine.withZone(ZoneOffset.UTC));

        assertThat(clock.instant()).isEqualTo("2026-03-01T10:00:00.123Z");
        assertThat(clock.instant()).isEqualTo("2026-03-01T10:00:00.123Z");
        assertThat(clock.withZone(ZoneId.of("Europe/Amsterdam")).instant()).isEqualTo("2026-03-01T10:00:01Z");
    }
}
