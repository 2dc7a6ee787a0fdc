package nl.geboortepad.ops.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import nl.geboortepad.kernel.request.Beat;
import org.springframework.web.filter.OncePerRequestFilter;

/** That something is not there, or not for who asks: it takes as long to say the one as the other. */
final class UnknownAtABeat extends OncePerRequestFilter {
    private static final int UNKNOWN = 404;

    private final Beat beat = new Beat(Duration.ofMillis(25));

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var begun = beat.begin();
        chain.doFilter(request, response);
        if (response.getStatus() == UNKNOWN) {
            beat.hold(begun);
        }
    }
}
