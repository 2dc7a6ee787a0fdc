package nl.geboortepad.ops.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import nl.geboortepad.ops.commands.StoreFailure;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers whatever a controller throws. */
@RestControllerAdvice
class Problems {
    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS", "DELETE");

    @ExceptionHandler
    void answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        tell(thrown, request, response);
    }

    static void tell(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isOfSenderGone(thrown)) {
            return;
        }
        if (thrown instanceof ErrorResponse said) {
            keep(HttpHeaders.ALLOW, said, response);
            keep(HttpHeaders.ACCEPT, said, response);
        }
        var problem = ExceptionProblem.of(thrown, !BODILESS.contains(request.getMethod()));
        UnknownAtABeat.hold(request, problem);
        ProblemAnswer.write(response, problem);
    }

    /**
     * Whether nobody is there any more to be told. A connection to a database that breaks looks much the same from within,
     * and to say nothing of that would be a 200 with nothing in it.
     */
    static boolean isOfSenderGone(Throwable thrown) {
        return StoreFailure.behind(thrown).isEmpty() && DisconnectedClientHelper.isClientDisconnectedException(thrown);
    }

    /** What would have been possible is in these headers. */
    private static void keep(String header, ErrorResponse said, HttpServletResponse response) {
        said.getHeaders().getOrEmpty(header).forEach(value -> response.addHeader(header, value));
    }
}
