package nl.geboortepad.ops.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.ops.settings.TokenSettings.ClaimNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class CallerTokenTest {
    private static final Map<String, Object> MIDWIFE = Map.of(
            "azp",
            "practice-system",
            "person",
            "m1",
            "role",
            "caregiver",
            "organisation",
            "08000001",
            "vsv",
            "vsv:midden");

    private static final ClaimNames AS_SHIPPED = new ClaimNames(
            List.of("client_id", "azp", "sub"),
            List.of("person"),
            List.of("role", "roles"),
            List.of("organisation"),
            List.of("vsv"),
            List.of("bsn"));
    /** As Keycloak and an issuer with names of its own write them. */
    private static final ClaimNames ELSEWHERE = new ClaimNames(
            List.of("azp"),
            List.of("employee.number"),
            List.of("resource_access.geboortepad.nl.roles", "realm_access.roles"),
            List.of("https://zorg.example/organisatie"),
            List.of("attributes.vsv"),
            List.of("bsn"));

    @Test
    void the_token_says_who_is_asking() {
        assertThat(caller(MIDWIFE))
                .isEqualTo(new Caller(
                        "practice-system",
                        "m1",
                        AccessRole.CAREGIVER,
                        Optional.of(new Organisation("agb:08000001")),
                        Optional.of(new Vsv("vsv:midden")),
                        Optional.empty()));
    }

    @Test
    void eight_digits_alone_are_an_agb_code_and_a_code_of_the_registry_has_four_or_five() {
        for (var code : List.of("agb:08000001", "ura:12345678", "lvr:1808", "lvr:18081")) {
            assertThat(caller(with("organisation", code)).organisation()).contains(new Organisation(code));
        }
        assertThat(caller(MIDWIFE).organisation()).contains(new Organisation("agb:08000001"));
    }

    @Test
    void a_bsn_counts_only_in_the_token_of_the_woman_herself() {
        assertThat(caller(with("bsn", "999990019")).bsn()).isEmpty();
        var woman = with("bsn", "999990019");
        woman.put("role", "client");
        assertThat(caller(woman).bsn()).contains("999990019");
    }

    @ParameterizedTest
    @MethodSource
    void a_token_that_does_not_say_who_is_asking_is_refused(Map<String, Object> claims) {
        assertThatThrownBy(() -> caller(claims)).isInstanceOf(InvalidBearerTokenException.class);
    }

    static Stream<Map<String, Object>> a_token_that_does_not_say_who_is_asking_is_refused() {
        return Stream.of(
                with("role", "admin"),
                with("role", "CAREGIVER"),
                with("role", 1),
                with("person", " "),
                with("azp", ""),
                with("organisation", "8000001"),
                with("vsv", "v1"));
    }

    private static Map<String, Object> with(String claim, Object value) {
        var claims = new HashMap<>(MIDWIFE);
        claims.put(claim, value);
        return claims;
    }

    @Test
    void claims_are_read_where_the_settings_say_that_they_are() {
        var claims = Map.<String, Object>of(
                "azp",
                "practice-system",
                "employee",
                Map.of("number", "m1"),
                "realm_access",
                Map.of("roles", List.of("offline_access", "steward")),
                "resource_access",
                Map.of("geboortepad.nl", Map.of("roles", List.of("caregiver"))),
                "https://zorg.example/organisatie",
                List.of("08000001"),
                "attributes",
                Map.of("vsv", "vsv:midden"));

        assertThat(caller(ELSEWHERE, claims)).isEqualTo(caller(MIDWIFE));
    }

    private static Caller caller(ClaimNames claims, Map<String, Object> told) {
        var token = Jwt.withTokenValue("t").header("alg", "RS256").claims(it -> it.putAll(told));
        return (Caller) new CallerToken(claims).convert(token.build()).getPrincipal();
    }

    private static Caller caller(Map<String, Object> claims) {
        return caller(AS_SHIPPED, claims);
    }
}
