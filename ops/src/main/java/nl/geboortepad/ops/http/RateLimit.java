package nl.geboortepad.ops.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import org.springframework.security.core.Authentication;
import org.springframework.web.filter.OncePerRequestFilter;

/** A bucket of tokens per client, so that one system in a loop does not keep the others waiting. */
final class RateLimit extends OncePerRequestFilter {
    private static final int BUCKETS = 10_000;
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double burst;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > BUCKETS;
        }
    };

    RateLimit(double perSecond, double burst, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanos = nanos;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (admits(client(request))) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", "1");
            ProblemAnswer.write(
                    response,
                    Problem.of(
                            Problem.Code.TOO_MANY,
                            new Text(
                                    "Te veel verzoeken kort na elkaar. Wacht even.",
                                    "Too many requests in a short time. Please wait.")));
        }
    }

    boolean admits(String client) {
        synchronized (buckets) {
            var now = nanos.getAsLong();
            var last = buckets.getOrDefault(client, new Bucket(burst, now));
            var tokens = Math.min(burst, last.tokens() + (now - last.at()) / NANOS * perSecond);
            buckets.put(client, new Bucket(tokens >= 1 ? tokens - 1 : tokens, now));
            return tokens >= 1;
        }
    }

    private static String client(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication known
                        && known.getPrincipal() instanceof Caller caller
                ? "client " + caller.client()
                : "address " + request.getRemoteAddr();
    }

    private record Bucket(double tokens, long at) {}
}
