package nl.geboortepad.ops.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.ProblemJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a problem as the answer.
 *
 * <p>Past Spring's message converters on purpose: whoever asked for a form that we do not have must still be able to read
 * why not.
 */
public final class ProblemAnswer {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String RETRY_AFTER_SECONDS = "5";

    private ProblemAnswer() {}

    /** Leaves an answer alone that is already on its way. */
    public static void write(HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.code().status());
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        if (problem.code() == Problem.Code.UNAVAILABLE && !response.containsHeader("Retry-After")) {
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        var body = JSON.writeValueAsBytes(ProblemJson.of(problem));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
