package nl.geboortepad.command.pregnancy.http;

import nl.geboortepad.kernel.request.Problem;

/**
 * Tells any failure as a problem, where there is an answer under way already: in one of its lines. Also keeps a log of
 * what is our own fault.
 */
@FunctionalInterface
public interface FailureInLine {
    Problem tell(Throwable failure);
}
