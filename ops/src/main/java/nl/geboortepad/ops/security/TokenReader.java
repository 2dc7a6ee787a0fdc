package nl.geboortepad.ops.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.InstantSource;
import nl.geboortepad.ops.settings.DoorSettings;
import nl.geboortepad.ops.settings.TokenSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Whose tokens we trust: those of the issuer that was set, or our own demo identities when they were asked for. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TokenSettings.class, DoorSettings.class})
class TokenReader {
    @Bean
    JwtDecoder tokens(ObjectProvider<JWKSource<SecurityContext>> ownKeys, TokenSettings settings, DoorSettings doors) {
        // The issuer is asked for its keys at the first token, so that we start while it is down.
        var keys = doors.demo() ? ownKeys.getObject() : IssuerKeys.of(settings.issuer());
        return new TokenChecks(keys, settings, doors.demo(), InstantSource.system());
    }
}
