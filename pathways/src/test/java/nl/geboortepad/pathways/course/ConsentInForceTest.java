package nl.geboortepad.pathways.course;

import static org.assertj.core.api.Assertions.assertThat;

import nl.geboortepad.kernel.event.CareEvent.Purpose;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.Given;
import org.junit.jupiter.api.Test;

/** A request rests on consent only where it is in force for certain. */
class ConsentInForceTest {
    private final Given given = Given.pregnancy();

    private boolean inForce(String when) {
        return given.course().consentInForce(Purpose.MDO_DISCUSSION, When.parse(when));
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
}
