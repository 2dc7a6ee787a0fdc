package nl.geboortepad.ops.security;

import static nl.geboortepad.ops.security.TokenFault.ALGORITHM;
import static nl.geboortepad.ops.security.TokenFault.AUDIENCE;
import static nl.geboortepad.ops.security.TokenFault.ENDED;
import static nl.geboortepad.ops.security.TokenFault.ISSUER;
import static nl.geboortepad.ops.security.TokenFault.MALFORMED;
import static nl.geboortepad.ops.security.TokenFault.NOT_YET;
import static nl.geboortepad.ops.security.TokenFault.NO_END;
import static nl.geboortepad.ops.security.TokenFault.SIGNATURE;
import static nl.geboortepad.ops.security.TokenFault.TOO_LONG;
import static nl.geboortepad.ops.security.TokenFault.TYPE;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.geboortepad.ops.settings.TokenSettings;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Reads a token and says by its fault why it is refused: its form, its signature, whose it is, and how long it holds. */
final class TokenChecks implements JwtDecoder {
    private static final List<String> TYPES = List.of("jwt", "at+jwt", "application/at+jwt");

    private final JwtDecoder signatures;
    private final TokenSettings settings;
    private final boolean demo;
    private final InstantSource clock;

    /** @param demo whether the tokens are our own, which name no audience */
    TokenChecks(JWKSource<SecurityContext> keys, TokenSettings settings, boolean demo, InstantSource clock) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(trusted -> settings.tokens().algorithms().stream()
                        .map(SignatureAlgorithm::from)
                        .forEach(trusted::add))
                // which types there are is checked below, so that its fault has a name
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier((type, context) -> {}))
                .build();
        decoder.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
        this.signatures = new VerifiedTokens(decoder, keys);
        this.settings = settings;
        this.demo = demo;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String written) {
        var form = formFault(written);
        if (form.isPresent()) {
            throw new FaultyToken(form.get());
        }
        Jwt token;
        try {
            token = signatures.decode(written);
        } catch (BadJwtException bad) {
            throw new FaultyToken(hasUnreadableClaims(bad.getCause()) ? MALFORMED : SIGNATURE);
        }
        whoseFault(token).or(() -> timeFault(token)).ifPresent(fault -> {
            throw new FaultyToken(fault);
        });
        return token;
    }

    /** Before its signature, so that nothing else is done for it. */
    private Optional<TokenFault> formFault(String written) {
        try {
            var header = SignedJWT.parse(written).getHeader();
            if (!settings.tokens().algorithms().contains(header.getAlgorithm().getName())) {
                return Optional.of(ALGORITHM);
            }
            return isAccessToken(header.getType()) ? Optional.empty() : Optional.of(TYPE);
        } catch (ParseException unreadable) {
            return Optional.of(MALFORMED);
        }
    }

    private static boolean hasUnreadableClaims(Throwable cause) {
        return !(cause instanceof BadJOSEException) || cause instanceof BadJWTException;
    }

    private static boolean isAccessToken(JOSEObjectType type) {
        return type == null || TYPES.contains(type.getType().toLowerCase(Locale.ROOT));
    }

    private Optional<TokenFault> whoseFault(Jwt token) {
        if (demo) {
            return Optional.empty();
        }
        if (!settings.issuer().equals(token.getClaimAsString("iss"))) {
            return Optional.of(ISSUER);
        }
        var audience = token.getAudience();
        return audience != null && audience.contains(settings.audience()) ? Optional.empty() : Optional.of(AUDIENCE);
    }

    private Optional<TokenFault> timeFault(Jwt token) {
        var now = clock.instant();
        var skew = settings.tokens().clockSkew();
        var life = settings.tokens().longestLife();
        var end = token.getExpiresAt();
        if (end == null) {
            return Optional.of(NO_END);
        }
        if (!now.minus(skew).isBefore(end)) {
            return Optional.of(ENDED);
        }
        var begin = token.getNotBefore() == null ? token.getIssuedAt() : token.getNotBefore();
        if (token.getNotBefore() != null && token.getNotBefore().isAfter(now.plus(skew))) {
            return Optional.of(NOT_YET);
        }
        // A begin in the future would leave room for any end.
        var longest = Duration.between(now, end).minus(skew);
        var whole = begin == null ? longest : Duration.between(begin, end);
        return longest.compareTo(life) > 0 || whole.compareTo(life) > 0 ? Optional.of(TOO_LONG) : Optional.empty();
    }
}
