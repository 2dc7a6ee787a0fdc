package nl.geboortepad.ops.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.ops.settings.TokenSettings.ClaimNames;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads from a token whose signature holds who is asking; a token that does not say so is worth nothing. */
final class CallerToken implements Converter<Jwt, AbstractAuthenticationToken> {
    /** Longer, and it is no number or name of anyone. */
    private static final int LONGEST = 200;

    private final ClaimNames claims;

    CallerToken(ClaimNames claims) {
        this.claims = claims;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var role = role(token);
        // Only the woman herself brings her BSN; in anybody else's token it has no business here.
        var bsn = role == AccessRole.CLIENT
                ? Optional.of(required(token, claims.bsn(), TokenFault.BSN))
                : Optional.<String>empty();
        var caller = new Caller(
                required(token, claims.client(), TokenFault.CLIENT),
                required(token, claims.person(), TokenFault.PERSON),
                role,
                text(token, claims.organisation(), TokenFault.ORGANISATION)
                        .map(code -> read(code, Caller::organisation, TokenFault.ORGANISATION)),
                text(token, claims.vsv(), TokenFault.VSV).map(name -> read(name, Vsv::new, TokenFault.VSV)),
                bsn);
        return new JwtAuthenticationToken(token, caller, List.of(new SimpleGrantedAuthority("ROLE_" + role)));
    }

    /**
     * The one role of ours. An issuer names others beside it, which say nothing to us; with two of ours it would depend on the
     * question in which of them she asks, so she asks for a token with one.
     */
    private AccessRole role(Jwt token) {
        var ours = claim(token.getClaims(), claims.role()).stream()
                .flatMap(value -> value instanceof List<?> many ? many.stream() : Stream.of(value))
                .filter(String.class::isInstance)
                .flatMap(name -> AccessRole.named((String) name).stream())
                .distinct()
                .toList();
        if (ours.size() != 1) {
            throw refused(ours.isEmpty() ? TokenFault.ROLE : TokenFault.ROLES);
        }
        return ours.getFirst();
    }

    private static String required(Jwt token, List<String> places, TokenFault fault) {
        return text(token, places, fault).orElseThrow(() -> refused(fault));
    }

    /** A text, or a list of one; whatever else is there is not passed over. */
    private static Optional<String> text(Jwt token, List<String> places, TokenFault fault) {
        return claim(token.getClaims(), places)
                .map(value -> value instanceof List<?> list && list.size() == 1 ? list.getFirst() : value)
                .map(value -> {
                    if (value instanceof String text
                            && !text.isBlank()
                            && text.length() <= LONGEST
                            && text.chars().noneMatch(Character::isISOControl)) {
                        return text;
                    }
                    throw refused(fault);
                });
    }

    private static Optional<Object> claim(Map<String, Object> claims, List<String> places) {
        return places.stream().flatMap(place -> at(place, claims).stream()).findFirst();
    }

    /** A name may have dots of its own ({@code https://example.nl/role}), so the whole name is tried before its parts. */
    private static Optional<Object> at(String place, Map<?, ?> in) {
        if (in.get(place) != null) {
            return Optional.of(in.get(place));
        }
        return IntStream.range(0, place.length())
                .filter(i -> place.charAt(i) == '.')
                .mapToObj(i -> in.get(place.substring(0, i)) instanceof Map<?, ?> inner
                        ? at(place.substring(i + 1), inner)
                        : Optional.empty())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static <T> T read(String text, Function<String, T> reader, TokenFault fault) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException isNone) {
            throw refused(fault);
        }
    }

    private static InvalidBearerTokenException refused(TokenFault fault) {
        return new InvalidBearerTokenException(fault.said().en(), new FaultyToken(fault));
    }
}
