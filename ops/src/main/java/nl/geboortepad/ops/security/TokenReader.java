package nl.geboortepad.ops.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.geboortepad.ops.settings.TokenSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Whose tokens we trust: those of the issuer that was set, or else our own demo identities. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenSettings.class)
class TokenReader {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    JwtDecoder tokens(ObjectProvider<JWKSource<SecurityContext>> ownKeys, TokenSettings settings) {
        return settings.withoutIssuer()
                ? NimbusJwtDecoder.withJwkSource(ownKeys.getObject()).build()
                // Asked for its keys at the first token, so that we start while it is down.
                : new SupplierJwtDecoder(() -> of(settings.issuer(), settings.audience()));
    }

    private static JwtDecoder of(String issuer, String audience) {
        var calls = new SimpleClientHttpRequestFactory();
        calls.setConnectTimeout(PATIENCE);
        calls.setReadTimeout(PATIENCE);
        var decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                .restOperations(new RestTemplate(calls))
                .build();
        var checks = new ArrayList<OAuth2TokenValidator<Jwt>>(List.of(new JwtIssuerValidator(issuer)));
        if (!audience.isBlank()) {
            checks.add(new JwtClaimValidator<List<String>>("aud", meant -> meant != null && meant.contains(audience)));
        }
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(checks));
        return decoder;
    }
}
