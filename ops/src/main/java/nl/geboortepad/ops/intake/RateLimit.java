package nl.geboortepad.ops.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import nl.geboortepad.ops.http.PlainProblem;
import nl.geboortepad.ops.http.ProblemAnswer;
import org.springframework.web.filter.OncePerRequestFilter;

/** So much of each client, in a second and at one time, so that one system in a loop does not keep the others waiting. */
final class RateLimit extends OncePerRequestFilter {
    private final Buckets buckets;
    private final int atOnce;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    RateLimit(double perSecond, double burst, int atOnce, LongSupplier nanos) {
        this.buckets = new Buckets(perSecond, burst, nanos);
        this.atOnce = atOnce;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var client = Origin.client(request);
        if (!buckets.take(client) || !begins(client)) {
            refuse(response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            ends(client);
        }
    }

    static void refuse(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "1");
        ProblemAnswer.write(response, PlainProblem.of(429));
    }

    boolean begins(String client) {
        var admitted = new boolean[1];
        underWay.compute(client, (same, known) -> {
            var now = known == null ? 0 : known;
            admitted[0] = now < atOnce;
            return admitted[0] ? now + 1 : now;
        });
        return admitted[0];
    }

    void ends(String client) {
        underWay.computeIfPresent(client, (same, now) -> now == 1 ? null : now - 1);
    }
}
