package nl.geboortepad.ops.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.geboortepad.ops.http.PlainProblem;
import nl.geboortepad.ops.http.ProblemAnswer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Nobody enters without a token; what each role may do is said where it is done. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {
    private static final BearerTokenAuthenticationEntryPoint BEARER = new BearerTokenAuthenticationEntryPoint();

    @Bean
    @Order(2)
    SecurityFilterChain entrance(HttpSecurity http) {
        return withoutMemory(http)
                .authorizeHttpRequests(requests -> requests
                        // Their request was let in already.
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/", "/v3/api-docs", "/v3/api-docs.yaml")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.GET,
                                "/actuator/health",
                                "/actuator/health/liveness",
                                "/actuator/health/readiness")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("operator")
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(SecurityRules::unknown)
                        .accessDeniedHandler(SecurityRules::denied)
                        .jwt(token -> token.jwtAuthenticationConverter(new CallerToken())))
                .build();
    }

    /** A token with every request, so no session and nothing for a foreign page to ride on. */
    static HttpSecurity withoutMemory(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(SecurityRules::unknown)
                        .accessDeniedHandler(SecurityRules::denied));
    }

    @Bean
    RequestRejectedHandler suspiciousAddress() {
        return (request, response, rejected) -> ProblemAnswer.write(response, PlainProblem.of(400));
    }

    private static void unknown(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        if (thrown instanceof AuthenticationServiceException) {
            // The sender may well be known; it is the issuer that did not answer us.
            throw thrown;
        }
        BEARER.commence(request, response, thrown);
        ProblemAnswer.write(response, PlainProblem.of(401));
    }

    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException thrown)
            throws IOException {
        ProblemAnswer.write(response, PlainProblem.of(403));
    }
}
