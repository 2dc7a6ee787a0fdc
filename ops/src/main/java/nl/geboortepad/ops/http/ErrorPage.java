package nl.geboortepad.ops.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container sends a request that a filter gave a status and no answer. */
@Controller
class ErrorPage implements ErrorController {
    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given ? given : 404;
        var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        ProblemAnswer.write(
                response,
                status < 500
                        ? PlainProblem.of(status)
                        : Incident.of(cause instanceof Throwable thrown ? thrown : new ServerError(status)));
    }

    private static final class ServerError extends RuntimeException {
        ServerError(int status) {
            super("status " + status, null, false, false);
        }
    }
}
