package nl.geboortepad.kernel.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeatTest {
    private long now = Duration.ofHours(3).toNanos();
    private final Beat beat = new Beat(Duration.ofMillis(50), () -> now, nanos -> now += nanos);

    private void works(long millis) {
        now += Duration.ofMillis(millis).toNanos();
    }

    private long millisOf(Runnable work) {
        var before = now;
        work.run();
        return Duration.ofNanos(now - before).toMillis();
    }

    @ParameterizedTest
    @CsvSource({"0, 50", "26, 50", "36, 50", "49, 50", "50, 100", "51, 100", "260, 300"})
    void what_took_more_and_what_took_less_is_answered_at_the_same_beat(long worked, long answered) {
        assertThat(millisOf(() -> {
                    var begun = beat.begin();
                    works(worked / 2);
                    assertThat(beat.since(begun, () -> {
                                works(worked - worked / 2);
                                return "told";
                            }))
                            .isEqualTo("told");
                }))
                .isEqualTo(answered);
    }

    @Test
    void a_refusal_comes_at_the_beat_too() {
        Supplier<String> refuses = () -> {
            works(7);
            throw new IllegalStateException("refused");
        };

        assertThat(millisOf(() -> assertThatThrownBy(() -> beat.since(beat.begin(), refuses))
                        .hasMessage("refused")))
                .isEqualTo(50);
    }

    @Test
    void an_answer_that_nobody_waits_for_comes_no_earlier() {
        var real = new Beat(Duration.ofMillis(50));
        var begun = System.nanoTime();

        assertThat(real.later(real.begin(), "told").join()).isEqualTo("told");
        assertThat(System.nanoTime() - begun)
                .isGreaterThanOrEqualTo(Duration.ofMillis(50).toNanos());
    }
}
