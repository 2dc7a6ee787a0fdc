package nl.geboortepad.ops.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.ops.http.PlainProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stops reading a body that comes too slowly. Of a request that was refused before its body was read, a little more is read
 * and thrown away, so that a sender that is still sending can read why; then the connection closes.
 */
final class BodyPace extends OncePerRequestFilter {
    private static final Duration LINGERING = Duration.ofSeconds(2);
    private static final int PIECE = 16_384;

    private final Duration grace;
    private final double perNano;

    /**
     * @param grace how long may be waited for a body that hardly comes
     * @param perSecond how many bytes buy another second of waiting
     */
    BodyPace(Duration grace, DataSize perSecond) {
        this.grace = grace;
        this.perNano = perSecond.toBytes() / (double) Duration.ofSeconds(1).toNanos();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var pace = new Pace();
        var paced = new SentForm(request, pace);
        chain.doFilter(paced, response);
        if (pace.left(request) && !request.isAsyncStarted()) {
            linger(request, response);
        }
    }

    private static void linger(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        response.flushBuffer();
        // Who waits to be told to go on sends nothing more.
        if (request.getHeader(HttpHeaders.EXPECT) != null) {
            return;
        }
        var until = System.nanoTime() + LINGERING.toNanos();
        var away = new byte[PIECE];
        try {
            var in = request.getInputStream();
            while (System.nanoTime() < until && in.read(away) >= 0) {
                // thrown away
            }
        } catch (IOException | IllegalStateException gone) {
            // It will not read our answer either.
        }
    }

    /** The time that a sender lets us wait, against what she sent in it. How long we take ourselves does not count. */
    private final class Pace implements SentBody.Count {
        private double waited;
        private double bytes;
        private boolean finished;

        /** Whether there may be more of the body than was read. */
        boolean left(HttpServletRequest request) {
            var length = request.getContentLengthLong();
            return length >= 0 ? bytes < length : !finished && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        }

        @Override
        public void read(int read, long nanos) {
            finished |= read < 0;
            waited += nanos;
            bytes += Math.max(read, 0);
            if (read >= 0 && waited > grace.toNanos() + bytes / perNano) {
                throw tooSlow();
            }
        }
    }

    private static Problem tooSlow() {
        return PlainProblem.of(408);
    }
}
