package nl.geboortepad.ops.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UnknownAtABeatTest {
    private static final Duration BEAT = Duration.ofMillis(25);

    private final UnknownAtABeat filter = new UnknownAtABeat();

    @Test
    void that_something_is_unknown_is_said_at_the_beat() throws Exception {
        assertThat(answered("/api/pregnancies/x/timeline", 404)).isGreaterThanOrEqualTo(BEAT);
    }

    @Test
    void what_is_outside_the_interface_waits_for_no_beat() throws Exception {
        // The shortest of many: a machine may be slow, but it is not fast by accident.
        var shortest = Duration.ofDays(1);
        for (var i = 0; i < 50; i++) {
            var took = answered(i % 2 == 0 ? "/actuator/none" : "/api/worklist", i % 2 == 0 ? 404 : 200);
            shortest = took.compareTo(shortest) < 0 ? took : shortest;
        }
        assertThat(shortest).isLessThan(BEAT);
    }

    private Duration answered(String path, int status) throws Exception {
        var begun = System.nanoTime();
        filter.doFilter(
                new MockHttpServletRequest("GET", path),
                new MockHttpServletResponse(),
                (in, out) -> ((HttpServletResponse) out).setStatus(status));
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
