package nl.geboortepad.ops.http;

import nl.geboortepad.command.pregnancy.http.FailureInLine;
import nl.geboortepad.kernel.request.Problem;
import org.springframework.stereotype.Component;

/** The same words for a failure in one line of many as for a request of its own. */
@Component
class LineProblem implements FailureInLine {
    @Override
    public Problem tell(Throwable failure) {
        return ExceptionProblem.of(failure, false);
    }
}
