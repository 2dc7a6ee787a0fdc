package nl.geboortepad.ops.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class VerifiedTokensTest {
    private static final RSAKey KEY = IssuedTokens.key("key");
    private static final RSAKey ANOTHER = IssuedTokens.key("another");

    /** Those that the issuer tells just now; none while it does not answer. */
    private JWKSet told = new JWKSet(KEY);

    private final AtomicInteger verified = new AtomicInteger();
    private final VerifiedTokens tokens = new VerifiedTokens(
            new Counting(NimbusJwtDecoder.withJwkSource(source()).build()), source());

    private JWKSource<SecurityContext> source() {
        return (selector, context) -> {
            if (told == null) {
                throw new KeySourceException("away");
            }
            return selector.select(told);
        };
    }

    private final class Counting implements JwtDecoder {
        private final JwtDecoder signatures;

        Counting(JwtDecoder signatures) {
            this.signatures = signatures;
        }

        @Override
        public Jwt decode(String written) {
            verified.incrementAndGet();
            return signatures.decode(written);
        }
    }

    private static String signed(RSAKey key, String subject) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder().subject(subject).build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    @Test
    void the_signature_of_a_token_is_not_verified_again_while_the_keys_stay() throws JOSEException {
        var written = signed(KEY, "m1");
        var first = tokens.decode(written);
        var once = verified.get();

        assertThat(tokens.decode(written)).isEqualTo(first);
        told = new JWKSet(java.util.List.of(ANOTHER, KEY));
        assertThat(tokens.decode(written)).isEqualTo(first);
        assertThat(verified.get()).as("also when another key is added").isEqualTo(once);
    }

    @Test
    void what_was_signed_with_a_key_that_is_withdrawn_or_replaced_under_its_name_is_refused() throws JOSEException {
        var written = signed(KEY, "m1");
        tokens.decode(written);

        told = new JWKSet(ANOTHER);
        assertThatThrownBy(() -> tokens.decode(written)).isInstanceOf(BadJwtException.class);
        told = new JWKSet(IssuedTokens.key("key"));
        assertThatThrownBy(() -> tokens.decode(written)).isInstanceOf(BadJwtException.class);
        told = new JWKSet(KEY);
        assertThat(tokens.decode(written).getSubject()).isEqualTo("m1");
    }

    @Test
    void while_the_issuer_tells_no_keys_nobody_is_let_in_by_what_was_verified_before() throws JOSEException {
        var written = signed(KEY, "m1");
        tokens.decode(written);
        told = null;

        assertThatThrownBy(() -> tokens.decode(written)).isInstanceOf(JwtException.class);
    }

    @Test
    void another_token_of_the_same_key_is_verified_itself() throws JOSEException {
        tokens.decode(signed(KEY, "m1"));
        var forged = signed(KEY, "m2");
        var other = signed(KEY, "m1");

        assertThatThrownBy(() -> tokens.decode(
                        forged.substring(0, forged.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'))))
                .isInstanceOf(BadJwtException.class);
    }
}
