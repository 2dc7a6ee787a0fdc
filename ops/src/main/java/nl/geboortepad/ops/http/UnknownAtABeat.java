package nl.geboortepad.ops.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import nl.geboortepad.kernel.request.Beat;
import nl.geboortepad.kernel.request.Problem;

/** That something is not there, or not for who asks: it takes as long to say the one as the other. */
final class UnknownAtABeat {
    private static final Beat BEAT = new Beat(Duration.ofMillis(25));
    private static final String BEGUN = UnknownAtABeat.class.getName();
    private static final int UNKNOWN = 404;

    private UnknownAtABeat() {}

    /** Before anything else is done for this request. */
    static void begin(HttpServletRequest request) {
        request.setAttribute(BEGUN, BEAT.begin());
    }

    /** Before the answer is written: the last byte of it is sent at once. */
    static void hold(HttpServletRequest request, Problem answer) {
        if (answer.code().status() == UNKNOWN && request.getAttribute(BEGUN) instanceof Long begun) {
            BEAT.hold(begun);
        }
    }
}
