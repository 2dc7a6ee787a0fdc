package nl.geboortepad.ops.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** Gives out tokens to the demo identities. Their secret is known to all, so only {@link DemoDoor} leads here. */
@Configuration(proxyBeanMethods = false)
@Conditional(DemoAsked.class)
class DemoIdentities {
    private static final int KEY_BITS = 2048;
    private static final Duration ONE_WORKING_DAY = Duration.ofHours(8);

    /** Just inside what counts answers and catches faults, before anything else is done for a request. */
    @Bean
    FilterRegistrationBean<Filter> demoDoor() {
        var registration = new FilterRegistrationBean<Filter>(new DemoDoor());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return registration;
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokenCounter(HttpSecurity http, MeterRegistry meters) {
        return SecurityRules.withoutMemory(http, meters)
                .oauth2AuthorizationServer(server -> http.securityMatcher(server.getEndpointsMatcher()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    /** All have the same secret, which the repository of Spring refuses. */
    @Bean
    RegisteredClientRepository demoClients() {
        return new RegisteredClientRepository() {
            @Override
            public void save(RegisteredClient changed) {
                // There is nothing to remember: the identities are written down.
            }

            @Override
            public RegisteredClient findById(String id) {
                return findByClientId(id);
            }

            @Override
            public RegisteredClient findByClientId(String id) {
                return DemoIdentity.of(id).map(DemoIdentities::client).orElse(null);
            }
        };
    }

    private static RegisteredClient client(DemoIdentity identity) {
        return RegisteredClient.withId(identity.id())
                .clientId(identity.id())
                .clientSecret("{noop}" + DemoIdentity.SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(ONE_WORKING_DAY)
                        .build())
                .build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> whoItIs() {
        return context -> DemoIdentity.of(context.getRegisteredClient().getClientId())
                .ifPresent(identity -> context.getClaims().claims(claims -> claims.putAll(identity.claims())));
    }

    /** Made anew at each start: a demo token does not outlive its engine. */
    @Bean
    JWKSource<SecurityContext> ownKeys() throws JOSEException {
        return new ImmutableJWKSet<>(
                new JWKSet(new RSAKeyGenerator(KEY_BITS).keyID("demo").generate()));
    }

    @Bean
    AuthorizationServerSettings addresses() {
        return AuthorizationServerSettings.builder().build();
    }
}
