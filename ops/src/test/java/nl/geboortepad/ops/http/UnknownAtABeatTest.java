package nl.geboortepad.ops.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UnknownAtABeatTest {
    private static final Duration BEAT = Duration.ofMillis(25);

    @Test
    void that_something_is_unknown_is_said_at_the_beat_and_not_before() {
        assertThat(answered(Problem.Code.UNKNOWN_PREGNANCY)).isGreaterThanOrEqualTo(BEAT);
    }

    @Test
    void what_else_is_wrong_waits_for_no_beat() {
        // The shortest of many: a machine may be slow, but it is not fast by accident.
        var shortest = Duration.ofDays(1);
        for (var i = 0; i < 20; i++) {
            var took = answered(Problem.Code.INVALID);
            shortest = took.compareTo(shortest) < 0 ? took : shortest;
        }
        assertThat(shortest).isLessThan(BEAT);
    }

    /** When the answer was written, and not when all that stands around it was left. */
    private static Duration answered(Problem.Code code) {
        var begun = System.nanoTime();
        var written = new long[1];
        var response = new MockHttpServletResponse() {
            @Override
            public void setStatus(int status) {
                written[0] = System.nanoTime();
                super.setStatus(status);
            }
        };
        try {
            new LastResort().doFilter(new MockHttpServletRequest("GET", "/api/x"), response, (in, out) -> {
                throw Problem.of(code, new Text("is er niet", "is not there"));
            });
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
        return Duration.ofNanos(written[0] - begun);
    }
}
