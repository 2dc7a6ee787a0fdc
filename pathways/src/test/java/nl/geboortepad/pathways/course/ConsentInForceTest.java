package nl.geboortepad.pathways.course;

import static org.assertj.core.api.Assertions.assertThat;

import nl.geboortepad.kernel.event.CareEvent.Purpose;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.Given;
import nl.geboortepad.pathways.access.Access;
import nl.geboortepad.pathways.record.History;
import org.junit.jupiter.api.Test;

/** A request rests on consent only where it is in force for certain. */
class ConsentInForceTest {
    private final Given given = Given.pregnancy();

    private boolean inForce(String when) {
        var access = Access.of(History.of(given.facts()));
        return given.course().consentInForce(Purpose.MDO_DISCUSSION, When.parse(when), access);
    }

    @Test
    void a_withdrawal_without_an_hour_outweighs_consent_given_that_day() {
        given.on("2026-03-01T09:00:00+01:00", "ConsentGiven").on("2026-03-01", "ConsentWithdrawn");

        assertThat(inForce("2026-03-01")).isFalse();
        assertThat(inForce("2026-03-02")).isFalse();
    }

    @Test
    void consent_given_an_hour_after_withdrawing_is_in_force() {
        given.on("2026-03-01T09:00:00+01:00", "ConsentWithdrawn").on("2026-03-01T10:00:00+01:00", "ConsentGiven");

        assertThat(inForce("2026-03-01T11:00:00+01:00")).isTrue();
        assertThat(inForce("2026-03-02")).isTrue();
    }

    @Test
    void consent_of_three_o_clock_does_not_carry_a_request_of_ten() {
        given.on("2026-03-01T15:00:00+01:00", "ConsentGiven");

        assertThat(inForce("2026-03-01T10:00:00+01:00")).isFalse();
        assertThat(inForce("2026-03-01T15:00:00+01:00")).isTrue();
        assertThat(inForce("2026-03-01")).isTrue();
    }

    @Test
    void a_withdrawal_after_the_request_leaves_it_standing() {
        given.on("2026-02-20", "ConsentGiven").on("2026-03-01T15:00:00+01:00", "ConsentWithdrawn");

        assertThat(inForce("2026-03-01T10:00:00+01:00")).isTrue();
        assertThat(inForce("2026-03-01T16:00:00+01:00")).isFalse();
        assertThat(inForce("2026-03-01")).isFalse();
    }

    @Test
    void consent_in_a_range_of_days_counts_from_the_last_of_them() {
        given.on("2026-03-01/2026-03-05", "ConsentGiven");

        assertThat(inForce("2026-03-03")).isFalse();
        assertThat(inForce("2026-03-04")).isTrue();
    }

    @Test
    void a_withdrawal_in_a_range_of_days_counts_from_the_first_of_them() {
        given.on("2026-02-20", "ConsentGiven").on("2026-03-01/2026-03-05", "ConsentWithdrawn");

        assertThat(inForce("2026-02-28")).isTrue();
        assertThat(inForce("2026-03-01")).isFalse();
    }

    // ---- who says so

    private static final String M = "agb:08000001";
    private static final String B = "agb:06000001";
    private static final String X = "agb:08000009";

    /** The midwives began the record and had B in the team from 1 February on. */
    private void inCare() {
        saysOf("2026-01-10", M, "CheckupHeld", "organisation", M);
        saysOf(
                "2026-02-01",
                M,
                "TeamMemberJoined",
                "member",
                "{\"role\":\"gynaecologist\",\"organisation\":\"" + B + "\",\"person\":\"cg-00000000000000000001\"}");
        saysOf("2026-02-02", B, "CheckupHeld", "organisation", B);
    }

    private void saysOf(String day, String by, String type, String... fieldsAndValues) {
        given.by("caregiver", by).on(day, type, fieldsAndValues);
    }

    private void sheSays(String day, String type, String... fieldsAndValues) {
        given.by("client", "").on(day, type, fieldsAndValues);
    }

    @Test
    void whoever_is_in_care_of_her_may_tell_what_she_said() {
        inCare();
        saysOf("2026-02-20", B, "ConsentGiven", "purpose", "mdo-discussion");
        assertThat(inForce("2026-03-01")).isTrue();

        saysOf("2026-03-05", B, "ConsentRefused", "purpose", "mdo-discussion");
        assertThat(inForce("2026-03-06")).isFalse();

        saysOf("2026-03-10", M, "ConsentGiven", "purpose", "mdo-discussion");
        assertThat(inForce("2026-03-11")).isTrue();
    }

    @Test
    void who_was_put_out_by_her_refuses_nothing_for_others_and_agrees_to_nothing() {
        inCare();
        sheSays("2026-03-01", "AccessWithdrawn", "organisation", B);
        saysOf("2026-03-02", B, "ConsentGiven", "purpose", "mdo-discussion");
        assertThat(inForce("2026-03-20")).isFalse();

        saysOf("2026-03-03", M, "ConsentGiven", "purpose", "mdo-discussion");
        saysOf("2026-03-10", B, "ConsentRefused", "purpose", "mdo-discussion");
        saysOf("2026-03-11", B, "ConsentWithdrawn", "purpose", "mdo-discussion");
        assertThat(inForce("2026-03-20")).isTrue();
    }

    @Test
    void who_closed_its_care_speaks_of_the_days_until_then_and_no_more() {
        inCare();
        saysOf("2026-02-20", M, "ConsentGiven", "purpose", "mdo-discussion");
        saysOf("2026-03-01", B, "CareClosed", "organisation", B);
        saysOf("2026-03-10", B, "ConsentRefused", "purpose", "mdo-discussion");
        assertThat(inForce("2026-03-20")).isTrue();

        saysOf("2026-02-25", B, "ConsentRefused", "purpose", "mdo-discussion");
        assertThat(inForce("2026-03-20")).isFalse();
    }

    @Test
    void a_stranger_speaks_neither_for_her_nor_against_her() {
        inCare();
        saysOf("2026-02-20", X, "ConsentGiven", "purpose", "mdo-discussion");
        assertThat(inForce("2026-03-01")).isFalse();

        saysOf("2026-02-21", M, "ConsentGiven", "purpose", "mdo-discussion");
        saysOf("2026-02-25", X, "ConsentRefused", "purpose", "mdo-discussion");
        assertThat(inForce("2026-03-01")).isTrue();
    }

    @Test
    void where_she_refused_by_her_own_sign_in_she_alone_agrees() {
        inCare();
        sheSays("2026-02-10", "ConsentRefused", "purpose", "mdo-discussion");
        saysOf("2026-02-20", M, "ConsentGiven", "purpose", "mdo-discussion");
        saysOf("2026-02-21", B, "ConsentGiven", "purpose", "mdo-discussion");
        given.by("steward", "").on("2026-02-22", "ConsentGiven", "purpose", "mdo-discussion");
        assertThat(inForce("2026-03-01")).isFalse();

        sheSays("2026-03-02", "ConsentGiven", "purpose", "mdo-discussion");
        assertThat(inForce("2026-03-03")).isTrue();
    }

    @Test
    void once_she_took_her_own_no_back_others_tell_again_what_she_said() {
        inCare();
        sheSays("2026-02-10", "ConsentRefused", "purpose", "mdo-discussion");
        sheSays("2026-02-12", "ConsentGiven", "purpose", "mdo-discussion");
        saysOf("2026-02-20", M, "ConsentWithdrawn", "purpose", "mdo-discussion");
        assertThat(inForce("2026-02-25")).isFalse();

        saysOf("2026-03-01", M, "ConsentGiven", "purpose", "mdo-discussion");
        assertThat(inForce("2026-03-02")).isTrue();
    }

    @Test
    void her_own_no_of_a_later_day_leaves_a_request_standing() {
        inCare();
        saysOf("2026-02-20", M, "ConsentGiven", "purpose", "mdo-discussion");
        sheSays("2026-03-10", "ConsentWithdrawn", "purpose", "mdo-discussion");

        assertThat(inForce("2026-03-01")).isTrue();
        assertThat(inForce("2026-03-10")).isFalse();
    }
}
