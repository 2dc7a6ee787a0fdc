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
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * An address from which wrong tokens and secrets come is asked to wait before the next is looked at. Whose token was right
 * before goes on, also from the same address: a proxy may bring everybody from one. Whoever brings a new one that is right
 * waits for no wrong secrets, nor for what is no token at all: to look at a signature costs less than to refuse to.
 */
final class UnknownSenders extends OncePerRequestFilter {
    private static final int MOST = 10_000;
    private static final int REFUSED = 401;

    private static final Pattern TOKEN = Pattern.compile("(?i)bearer +[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private final Buckets others;
    private final Buckets signatures;
    private final Set<String> known = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    }));

    /**
     * @param others for secrets, and for what cannot be a token
     * @param signatures for what has the form of a token
     */
    UnknownSenders(Buckets others, Buckets signatures) {
        this.others = others;
        this.signatures = signatures;
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
        var buckets = !asksForToken && TOKEN.matcher(told).matches() ? signatures : others;
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
