package nl.geboortepad.ops.security;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.ops.http.PlainProblem;
import nl.geboortepad.ops.http.ProblemAnswer;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;

/** What is answered to whoever may not enter: what is wrong with her token, in words that repeat nothing of it. */
final class UnknownSender implements AuthenticationEntryPoint {
    private static final BearerTokenAuthenticationEntryPoint BEARER = new BearerTokenAuthenticationEntryPoint();

    private final MeterRegistry meters;

    UnknownSender(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        if (thrown instanceof AuthenticationServiceException) {
            // The sender may well be known; it is the issuer that did not answer us.
            count("issuer-away");
            throw thrown;
        }
        var fault = FaultyToken.in(thrown);
        count(fault.map(TokenFault::toString).orElse("none"));
        BEARER.commence(request, response, thrown);
        ProblemAnswer.write(
                response,
                fault.map(it -> Problem.of(Problem.Code.UNAUTHENTICATED, it.said())
                                .with("fault", it.toString()))
                        .orElseGet(() -> PlainProblem.of(401)));
    }

    private void count(String fault) {
        meters.counter("geboortepad.tokens.refused", "fault", fault).increment();
    }
}
