package nl.geboortepad.ops.envelope;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.WrongFields;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.ops.http.ProblemAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A header that says one thing stands there once. Of two, one would be passed over, and whoever stood between us and the
 * sender may have gone by that one; two keys of a request would be taken for a third.
 */
final class SingleHeaders extends OncePerRequestFilter {
    private static final List<String> ONCE = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_UNMODIFIED_SINCE,
            "Idempotency-Key");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var twice = ONCE.stream()
                .filter(header -> Collections.list(request.getHeaders(header)).size() > 1)
                .map(SingleHeaders::twice)
                .toList();
        if (twice.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            ProblemAnswer.write(response, WrongFields.together(twice));
        }
    }

    private static Problem twice(String header) {
        return WrongFields.as(
                WrongFields.Code.DUPLICATE,
                Problem.of(
                                Problem.Code.INVALID,
                                new Text(
                                        "De kop " + header + " staat er meer dan eens.",
                                        "The header " + header + " is there more than once."))
                        .with("header", header));
    }
}
