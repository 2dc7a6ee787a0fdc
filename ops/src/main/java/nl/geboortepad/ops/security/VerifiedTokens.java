package nl.geboortepad.ops.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * The signature of a token is verified once, for as long as the keys that it can have been signed with stay the same. Whether
 * it holds still is not looked at here.
 */
final class VerifiedTokens implements JwtDecoder {
    private static final int MOST = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final JwtDecoder signatures;
    private final JWKSource<SecurityContext> keys;
    private final Cache<String, Verified> verified =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(LONGEST).build();

    VerifiedTokens(JwtDecoder signatures, JWKSource<SecurityContext> keys) {
        this.signatures = signatures;
        this.keys = keys;
    }

    /** @param keys those that its header could mean when it was verified */
    private record Verified(Jwt token, JWKSelector signer, List<JWK> keys) {
        /** It tells who holds the token. */
        @Override
        public String toString() {
            return "a token of " + keys.size() + " keys";
        }
    }

    @Override
    public Jwt decode(String written) {
        var before = verified.getIfPresent(written);
        if (before != null && !before.keys().isEmpty() && before.keys().equals(keys(before.signer()))) {
            return before.token();
        }
        var signer = new JWKSelector(JWKMatcher.forJWSHeader(header(signatures.decode(written))));
        // Once more, by what is asked for only now that the token is known to be good: else they might have changed
        // since.
        var hers = keys(signer);
        var token = signatures.decode(written);
        verified.put(written, new Verified(token, signer, hers));
        return token;
    }

    /** None where the issuer does not tell them just now: then it is verified as if it were new. */
    private List<JWK> keys(JWKSelector signer) {
        try {
            return keys.get(signer, null);
        } catch (KeySourceException away) {
            return List.of();
        }
    }

    private static JWSHeader header(Jwt token) {
        try {
            return SignedJWT.parse(token.getTokenValue()).getHeader();
        } catch (ParseException unreadable) {
            throw new BadJwtException("its header was read before", unreadable);
        }
    }
}
