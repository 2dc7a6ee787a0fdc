package nl.geboortepad.ops.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.ops.http.PlainProblem;
import nl.geboortepad.ops.http.ProblemAnswer;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;

/** Stops reading where a message becomes too large, whether or not it said beforehand how large it would be. */
final class BodyLimit extends OncePerRequestFilter {
    private final DataSize single;
    private final DataSize bulk;
    private final List<PathPattern> bulkPaths;

    BodyLimit(DataSize single, DataSize bulk, List<PathPattern> bulkPaths) {
        this.single = single;
        this.bulk = bulk;
        this.bulkPaths = bulkPaths;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            ProblemAnswer.write(response, tooLarge(limit));
        } else {
            chain.doFilter(new SentBody(request, upTo(limit)), response);
        }
    }

    private long limit(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        return (bulkPaths.stream().anyMatch(it -> it.matches(path)) ? bulk : single).toBytes();
    }

    private static SentBody.Count upTo(long limit) {
        var count = new long[1];
        return (bytes, waited) -> {
            count[0] += Math.max(bytes, 0);
            if (count[0] > limit) {
                throw tooLarge(limit);
            }
        };
    }

    private static Problem tooLarge(long limit) {
        return PlainProblem.of(413).with("limit", limit);
    }
}
