package nl.geboortepad.ops.security;

import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads from a token whose signature holds who is asking; a token that does not say so is worth nothing. */
final class CallerToken implements Converter<Jwt, AbstractAuthenticationToken> {
    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var role = text(token, "role")
                .flatMap(AccessRole::named)
                .orElseThrow(() -> new InvalidBearerTokenException("The claim role is missing or unknown"));
        var person =
                text(token, "person").orElseThrow(() -> new InvalidBearerTokenException("The claim person is missing"));
        var organisation = text(token, "organisation").map(CallerToken::organisation);
        // Only the woman herself brings her BSN; in anybody else's token it has no business here.
        var bsn = role == AccessRole.CLIENT ? text(token, "bsn") : Optional.<String>empty();
        var caller = new Caller(
                client(token), person, role, organisation, text(token, "vsv").map(CallerToken::vsv), bsn);
        return new JwtAuthenticationToken(token, caller, List.of(new SimpleGrantedAuthority("ROLE_" + role)));
    }

    private static Organisation organisation(String code) {
        try {
            return Caller.organisation(code);
        } catch (IllegalArgumentException notACode) {
            throw new InvalidBearerTokenException("The claim organisation is not a code of an organisation", notACode);
        }
    }

    private static Vsv vsv(String name) {
        try {
            return new Vsv(name);
        } catch (IllegalArgumentException notAName) {
            throw new InvalidBearerTokenException("The claim vsv is not the name of a VSV", notAName);
        }
    }

    /** Issuers differ in where they name the client. */
    private static String client(Jwt token) {
        return text(token, "client_id")
                .or(() -> text(token, "azp"))
                .or(() -> text(token, "sub"))
                .orElseThrow(() -> new InvalidBearerTokenException("The token names no client"));
    }

    private static Optional<String> text(Jwt token, String claim) {
        return token.getClaims().get(claim) instanceof String text && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }
}
