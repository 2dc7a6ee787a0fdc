package nl.geboortepad.ops.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
    private static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00.123Z");

    private Duration counted = Duration.ZERO;
    private Instant told = BEGIN.plusNanos(456_000);

    private final SteadyClock clock = new SteadyClock(
            ((InstantSource) () -> told).withZone(ZoneOffset.UTC),
            () -> counted.toNanos(),
            Duration.ofSeconds(5),
            Duration.ofMinutes(1));

    @Test
    void time_never_goes_back_and_counts_in_milliseconds() {
        assertThat(clock.instant()).isEqualTo(BEGIN);
        passes("PT0.1S", "-PT2S");
        assertThat(clock.instant()).isEqualTo(BEGIN);
        passes("PT3S", "PT3S");
        assertThat(clock.withZone(ZoneId.of("Europe/Amsterdam")).instant()).isEqualTo(BEGIN.plusMillis(1000));
        assertThat(clock.jumped()).isFalse();
    }

    @Test
    void a_jump_of_two_seconds_leaves_no_trace() {
        passes("PT1S", "PT30000H");
        assertThat(clock.instant()).isEqualTo(BEGIN.plusSeconds(1));
        assertThat(clock.jumped()).isTrue();
        passes("PT2S", "PT2S");
        assertThat(clock.jumped()).isTrue();
        passes("PT1S", "-PT29999H59M58S");
        assertThat(clock.jumped()).isFalse();
        assertThat(clock.instant()).isEqualTo(BEGIN.plusSeconds(4));
    }

    @Test
    void a_clock_that_has_run_on_for_a_while_after_a_jump_is_believed() {
        passes("PT1S", "-PT1H");
        assertThat(clock.instant()).isEqualTo(BEGIN.plusSeconds(1));
        passes("PT59S", "PT59S");
        assertThat(clock.jumped()).isTrue();
        passes("PT1S", "PT1S");
        assertThat(clock.jumped()).isFalse();
        assertThat(clock.instant()).isEqualTo(BEGIN.minusSeconds(3540));
    }

    private void passes(String really, String onTheClock) {
        counted = counted.plus(Duration.parse(really));
        told = told.plus(Duration.parse(onTheClock));
    }
}
