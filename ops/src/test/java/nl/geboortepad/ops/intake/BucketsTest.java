package nl.geboortepad.ops.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BucketsTest {
    private static final long SECOND = 1_000_000_000;

    private final AtomicLong clock = new AtomicLong();
    private final Buckets limit = new Buckets(2, 3, clock::get);

    @Test
    void a_burst_is_let_through_and_the_next_request_waits() {
        assertThat(admitted(5, "a")).isEqualTo(3);
    }

    @Test
    void after_a_second_as_many_are_let_through_as_a_second_allows() {
        admitted(5, "a");
        clock.addAndGet(SECOND);

        assertThat(admitted(5, "a")).isEqualTo(2);
    }

    @Test
    void a_long_silence_saves_up_no_more_than_a_burst() {
        admitted(5, "a");
        clock.addAndGet(3600 * SECOND);

        assertThat(admitted(5, "a")).isEqualTo(3);
    }

    @Test
    void one_client_does_not_use_up_what_another_may() {
        admitted(5, "a");

        assertThat(admitted(5, "b")).isEqualTo(3);
    }

    private int admitted(int requests, String client) {
        var admitted = 0;
        for (var i = 0; i < requests; i++) {
            admitted += limit.take(client) ? 1 : 0;
        }
        return admitted;
    }
}
