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

    private static Caller caller(Map<String, Object> claims) {
        var token = Jwt.withTokenValue("t").header("alg", "RS256").claims(it -> it.putAll(claims));
        return (Caller) new CallerToken().convert(token.build()).getPrincipal();
    }
}
