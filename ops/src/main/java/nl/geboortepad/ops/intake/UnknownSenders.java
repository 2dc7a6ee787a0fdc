package nl.geboortepad.ops.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * An address from which wrong tokens and secrets come is asked to wait before the next is looked at. Whose token was right
 * before goes on, also from the same address: a proxy may bring everybody from one.
 */
final class UnknownSenders extends OncePerRequestFilter {
    private static final int MOST = 10_000;
    private static final int REFUSED = 401;

    private final Buckets buckets;
    private final Set<String> known = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    }));

    UnknownSenders(double perSecond, double burst, LongSupplier nanos) {
        this.buckets = new Buckets(perSecond, burst, nanos);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var told = request.getHeader(HttpHeaders.AUTHORIZATION);
        var asksForToken = request.getRequestURI().startsWith("/oauth2/");
        var name = told == null ? "" : digest(told);
        if (!asksForToken && (told == null || known.contains(name))) {
            chain.doFilter(request, response);
            return;
        }
        var address = Origin.address(request);
        if (!buckets.take(address)) {
            RateLimit.refuse(response);
            return;
        }
        chain.doFilter(request, response);
        if (asksForToken ? response.getStatus() < 400 : response.getStatus() != REFUSED) {
            buckets.give(address);
            if (!asksForToken) {
                known.add(name);
            }
        }
    }

    /** A token opens doors until it expires: it is not kept. */
    private static String digest(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
