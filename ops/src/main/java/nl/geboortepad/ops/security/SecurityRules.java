package nl.geboortepad.ops.security;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.geboortepad.ops.http.PlainProblem;
import nl.geboortepad.ops.http.ProblemAnswer;
import nl.geboortepad.ops.settings.TokenSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Nobody enters without a token; what each role may do is said where it is done. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {
    @Bean
    @Order(2)
    SecurityFilterChain entrance(HttpSecurity http, TokenSettings tokens, MeterRegistry meters) {
        return withoutMemory(http, meters)
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
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(new UnknownSender(meters))
                        .accessDeniedHandler(SecurityRules::denied)
                        .jwt(token -> token.jwtAuthenticationConverter(new CallerToken(tokens.claims()))))
                .build();
    }

    /** A token with every request, so no session and nothing for a foreign page to ride on. */
    static HttpSecurity withoutMemory(HttpSecurity http, MeterRegistry meters) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new UnknownSender(meters))
                        .accessDeniedHandler(SecurityRules::denied));
    }

    /** Requests and refusals are counted where they are answered; to watch each filter as well costs more than most commands. */
    @Bean
    SecurityObservationSettings unwatchedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    RequestRejectedHandler suspiciousAddress() {
        return (request, response, rejected) -> ProblemAnswer.write(response, PlainProblem.of(400));
    }

    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException thrown)
            throws IOException {
        ProblemAnswer.write(response, PlainProblem.of(403));
    }
}
