package nl.geboortepad.pathways.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.pathways.Given;
import nl.geboortepad.pathways.TestNorms;
import nl.geboortepad.pathways.files.NormReader;
import nl.geboortepad.pathways.files.Shipped;
import org.junit.jupiter.api.Test;

/** Which version judges, where the days that fix it are not known. */
class VersionsTest {
    private static final LocalDate LATE = LocalDate.of(2027, 1, 1);

    private static Given registered() {
        return Given.pregnancy()
                .on("7w0d", "PregnancyRegistered", "vsv", "vsv:midden")
                .on("8w0d", "IntakeHeld");
    }

    private static Given moved(Given given, String day) {
        return given.on(day, "TransferredToOtherVsv", "from", "vsv:midden", "to", "vsv:noord");
    }

    private static List<String> verdicts(Given given, Setting setting, String norm) {
        return Judge.judge(given.course(), setting).stream()
                .filter(j -> j.norm().id().equals(norm))
                .map(j -> j.occurrence() + " " + j.on(LATE).verdict().kind())
                .toList();
    }

    @Test
    void when_the_day_of_a_move_is_not_known_and_the_norm_depends_on_it_nothing_can_be_told() {
        var given = moved(registered(), "24w0d/26w0d")
                .on("25w0d", "ReferralMade", "referral", "R-1")
                .on("25w6d", "ReferralAccepted", "referral", "R-1")
                .on("25w6d", "ReferralAnswered", "referral", "R-1")
                .on("25w0d", "ReferralMade", "referral", "R-2")
                .on("25w6d", "ReferralAccepted", "referral", "R-2")
                .on("25w6d", "ReferralAnswered", "referral", "R-2");

        assertThat(verdicts(given, adoptedByMidden("2026-01-01"), "referral-answered"))
                .containsExactly("referral R-1 cannot-tell", "referral R-2 cannot-tell");
    }

    private static Setting adoptedByMidden(String from) {
        var region = TestNorms.pathway(
                "midden",
                Shipped.zig().norms().stream()
                        .map(n -> switch (n.id()) {
                            case "referral-answered" ->
                                NormReader.read(
                                        "referral-answered.yaml",
                                        TestNorms.shippedText("referral-answered")
                                                .replace("within: 7d", "within: 5d"));
                            case "first-consult" ->
                                NormReader.read(
                                        "first-consult.yaml",
                                        TestNorms.shippedText("first-consult").replace("before: 9w0d", "before: 8w6d"));
                            default -> n;
                        })
                        .toList());
        var midden = new Vsv("vsv:midden");
        return new Setting(
                Shipped.zig(),
                Map.of(
                        midden,
                        List.of(new Adoption(
                                midden,
                                new EventId("adoption"),
                                Instant.EPOCH,
                                LocalDate.EPOCH,
                                LocalDate.parse(from),
                                region))),
                Map.of(),
                Map.of(),
                Map.of());
    }

    @Test
    void what_is_met_by_either_version_is_met_when_the_day_that_fixes_the_version_is_not_known() {
        var given = Given.pregnancy()
                .on("7w0d", "PregnancyRegistered", "vsv", "vsv:midden")
                .on("8w0d", "IntakeHeld")
                .on("20w0d/20w2d", "ReferralMade", "referral", "R-1")
                .on("20w4d", "ReferralAccepted", "referral", "R-1")
                .on("20w4d", "ReferralAnswered", "referral", "R-1");

        assertThat(verdicts(given, adoptedByMidden(given.day("20w1d").toString()), "referral-answered"))
                .containsExactly("referral R-1 met");
    }

    @Test
    void what_is_met_by_either_version_is_met_when_the_day_on_which_care_began_is_not_known() {
        var given = Given.pregnancy()
                .on("8w0d/8w2d", "PregnancyRegistered", "vsv", "vsv:midden")
                .on("8w3d", "IntakeHeld");

        assertThat(verdicts(given, adoptedByMidden(given.day("8w1d").toString()), "first-consult"))
                .containsExactly(" met");
    }
}
