package nl.geboortepad.ops.http;

import nl.geboortepad.command.pregnancy.http.FailureInLine;
import nl.geboortepad.kernel.request.Problem;
import org.springframework.stereotype.Component;

/** The same words for a failure in one line of many as for a request of its own. */
@Component
class LineProblem implements FailureInLine {
    private static final int BAD_REQUEST = 400;

    @Override
    public Problem tell(Throwable failure) {
        // Nobody will read it, and a log that tells of each would be theirs to fill.
        return Problems.isOfSenderGone(failure) ? PlainProblem.of(BAD_REQUEST) : ExceptionProblem.of(failure, false);
    }
}
