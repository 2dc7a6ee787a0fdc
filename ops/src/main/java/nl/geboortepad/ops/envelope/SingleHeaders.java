package nl.geboortepad.ops.envelope;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import nl.geboortepad.kernel.request.Problem;
import org.springframework.http.HttpHeaders;

/**
 * A header that says one thing stands there once. Of two, one would be passed over, and whoever stood between us and the
 * sender may have gone by that one; two keys of a request would be taken for a third.
 */
final class SingleHeaders {
    private static final List<String> ONCE = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_UNMODIFIED_SINCE,
            "Idempotency-Key");

    private SingleHeaders() {}

    static Stream<Problem> faults(HttpServletRequest request) {
        return ONCE.stream()
                .filter(header -> Collections.list(request.getHeaders(header)).size() > 1)
                .map(HeaderFault::twice);
    }
}
