package nl.geboortepad.kernel.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.text.Text;
import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void a_problem_says_its_code_status_and_field_in_dutch_and_english() {
        var problem = Problem.of(Problem.Code.REFUSED, new Text("Zij gaf geen toestemming.", "She did not consent."))
                .at("/themes/0")
                .with("rule", "mdo-consent");

        assertThat(ProblemJson.of(problem))
                .containsEntry("type", "urn:geboortepad:problem:refused")
                .containsEntry("status", 409)
                .containsEntry("code", "refused")
                .containsEntry("title", "Geweigerd")
                .containsEntry("titleEn", "Refused")
                .containsEntry("detail", "Zij gaf geen toestemming.")
                .containsEntry("detailEn", "She did not consent.")
                .containsEntry("pointer", "/themes/0")
                .containsEntry("rule", "mdo-consent");
    }

    @Test
    void codes_are_written_with_hyphens() {
        assertThat(Problem.Code.UNKNOWN_PREGNANCY).hasToString("unknown-pregnancy");
    }

    @Test
    void an_extra_member_never_replaces_one_of_the_problem_itself() {
        var problem = Problem.of(Problem.Code.STALE, new Text("Gewijzigd.", "Changed."))
                .with("status", 200);

        assertThat(ProblemJson.of(problem)).containsEntry("status", 412);
    }

    @Test
    void a_caller_in_another_role_is_stopped() {
        var midwife = new Caller(
                "midwife-demo",
                "m1",
                AccessRole.CAREGIVER,
                Optional.of(new Organisation("agb:08012345")),
                Optional.empty(),
                Optional.empty());

        midwife.mustBe(AccessRole.STEWARD, AccessRole.CAREGIVER);
        assertThatThrownBy(() -> midwife.mustBe(AccessRole.QUALITY))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo(Problem.Code.FORBIDDEN));
    }

    @Test
    void a_caller_in_a_log_names_no_person() {
        var woman = new Caller(
                "client-demo", "w1", AccessRole.CLIENT, Optional.empty(), Optional.empty(), Optional.of("999990019"));

        assertThat(woman).hasToString("client-demo (client)");
    }
}
