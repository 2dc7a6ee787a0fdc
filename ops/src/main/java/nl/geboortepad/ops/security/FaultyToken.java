package nl.geboortepad.ops.security;

import java.util.Optional;
import org.springframework.security.oauth2.jwt.BadJwtException;

/** A token that lets nobody in, and by which of the faults. */
final class FaultyToken extends BadJwtException {
    private final TokenFault fault;

    FaultyToken(TokenFault fault) {
        super(fault.said().en());
        this.fault = fault;
    }

    /** The fault for which somebody was turned away; empty when she showed no token. */
    static Optional<TokenFault> in(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof FaultyToken faulty) {
                return Optional.of(faulty.fault);
            }
        }
        return Optional.empty();
    }
}
