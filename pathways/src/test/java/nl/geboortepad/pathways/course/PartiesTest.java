package nl.geboortepad.pathways.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.geboortepad.kernel.event.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.event.RecordEvent.EntryRetracted;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.Given;
import org.junit.jupiter.api.Test;

/** Who has a part in a pregnancy, and what does not take it away. */
class PartiesTest {
    private static final Organisation HOSPITAL = new Organisation("agb:06010234");

    private final Given given = Given.pregnancy();

    private void retracted(CorrectionReason reason) {
        given.add(new EntryRetracted(When.parse("2026-06-01"), given.lastId(), reason, Optional.empty()));
    }

    @Test
    void retracting_the_entry_that_let_them_in_does_not_lock_them_out() {
        given.on("20w0d", "CareTransferred");
        retracted(CorrectionReason.TYPING_ERROR);

        assertThat(given.course().organisations()).contains(HOSPITAL);
    }

    @Test
    void an_entry_of_another_woman_lets_nobody_in() {
        given.on("20w0d", "CareTransferred");
        retracted(CorrectionReason.WRONG_WOMAN);

        assertThat(given.course().organisations()).doesNotContain(HOSPITAL);
    }

    @Test
    void who_declines_a_referral_has_no_part() {
        given.on("18w0d", "ReferralMade").on("18w1d", "ReferralDeclined", "referral", "R-17");

        assertThat(given.course().organisations()).doesNotContain(HOSPITAL);
    }

    @Test
    void who_accepts_it_after_all_has_one() {
        given.on("18w0d", "ReferralMade")
                .on("18w1d", "ReferralDeclined", "referral", "R-17")
                .on("18w2d", "ReferralAccepted");

        assertThat(given.course().organisations()).contains(HOSPITAL);
    }

    @Test
    void a_wrong_region_is_mended_by_telling_the_right_one() {
        given.recorded("2026-03-01T09:00:00Z")
                .on("8w0d", "PregnancyRegistered", "vsv", "vsv:midden")
                .recorded("2026-03-02T09:00:00Z")
                .on("8w0d", "PregnancyRegistered", "vsv", "vsv:noord");

        assertThat(given.course().vsv()).contains(new Vsv("vsv:noord"));
        assertThat(given.course().conflicts()).extracting(Conflict::about).containsExactly("PregnancyRegistered");
    }

    @Test
    void registering_on_another_day_contradicts_nobody() {
        given.on("8w0d", "PregnancyRegistered").on("20w0d", "PregnancyRegistered");

        assertThat(given.course().conflicts()).isEmpty();
    }
}
