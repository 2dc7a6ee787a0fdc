package nl.geboortepad.pathways.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.pathways.Given;
import nl.geboortepad.pathways.TestNorms;
import nl.geboortepad.pathways.course.RoleAgreement;
import nl.geboortepad.pathways.files.NormReader;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** Due on 8 October 2026: day 0 is 1 January, 9w0d is 5 March. */
class SettingTest {
    private static final Vsv MIDDEN = new Vsv("vsv:midden");
    private static final Vsv NOORD = new Vsv("vsv:noord");
    private static final LocalDate LATE = LocalDate.of(2027, 1, 1);

    /** The first consult before 8w0d, and referrals answered within 3 days. */
    private static final Pathway REGION = region();

    private static Pathway region() {
        var norms = Shipped.zig().norms().stream()
                .map(norm -> switch (norm.id()) {
                    case "first-consult" -> tightened(norm.id(), "before: 9w0d", "before: 8w0d");
                    case "referral-answered" -> tightened(norm.id(), "within: 7d", "within: 3d");
                    default -> norm;
                })
                .toList();
        return TestNorms.pathway("midden", norms);
    }

    private static Norm tightened(String id, String was, String becomes) {
        return NormReader.read(id + ".yaml", TestNorms.shippedText(id).replace(was, becomes));
    }

    private static Setting adopted(String from, Vsv... partnerships) {
        var adoption = new Adoption(
                MIDDEN, new EventId("adoption"), Instant.EPOCH, LocalDate.EPOCH, LocalDate.parse(from), REGION);
        return new Setting(
                Shipped.zig(),
                List.of(partnerships).stream()
                        .collect(java.util.stream.Collectors.toMap(v -> v, v -> List.of(adoption))),
                Map.of(),
                Map.of(),
                Map.of());
    }

    private static List<Judgement> judged(Given given, Setting setting, String norm) {
        return Judge.judge(given.course(), setting).stream()
                .filter(j -> j.norm().id().equals(norm))
                .toList();
    }

    private static Given registered() {
        return Given.pregnancy().on("7w0d", "PregnancyRegistered", "vsv", "vsv:midden");
    }

    @Test
    void care_that_began_before_an_adoption_is_judged_by_what_held_then() {
        var given = registered().on("8w3d", "IntakeHeld");

        assertThat(judged(given, adopted("2026-02-20", MIDDEN), "first-consult"))
                .singleElement()
                .satisfies(j -> {
                    assertThat(j.on(LATE).verdict().kind()).isEqualTo(Verdict.Kind.MET);
                    assertThat(j.by()).isEmpty();
                });
    }

    @Test
    void care_that_began_on_the_day_of_an_adoption_is_judged_by_it_and_says_so() {
        var given = registered().on("8w3d", "IntakeHeld");

        assertThat(judged(given, adopted("2026-02-19", MIDDEN), "first-consult"))
                .singleElement()
                .satisfies(j -> {
                    assertThat(j.on(LATE).verdict().kind()).isEqualTo(Verdict.Kind.MET_LATE);
                    assertThat(j.by().map(Adoption::pathway)).contains(REGION);
                });
    }

    @Test
    void what_asks_on_its_own_day_is_judged_by_the_version_of_that_day() {
        var given = registered()
                .on("20w0d", "ReferralMade", "referral", "R-1")
                .on("20w5d", "ReferralAccepted", "referral", "R-1")
                .on("20w5d", "ReferralAnswered", "referral", "R-1")
                .on("22w0d", "ReferralMade", "referral", "R-2")
                .on("22w5d", "ReferralAccepted", "referral", "R-2")
                .on("22w5d", "ReferralAnswered", "referral", "R-2");

        assertThat(judged(given, adopted("2026-06-01", MIDDEN), "referral-answered"))
                .extracting(j -> j.on(LATE).verdict().kind())
                .containsExactlyInAnyOrder(Verdict.Kind.MET, Verdict.Kind.MET_LATE);
    }

    @Test
    void a_norm_that_a_pathway_leaves_as_it_is_needs_no_adoption() {
        var given = registered().on("8w3d", "IntakeHeld");

        assertThat(judged(given, adopted("2026-01-01", MIDDEN), "intake-complete"))
                .singleElement()
                .satisfies(j -> assertThat(j.by()).isEmpty());
    }

    @Test
    void another_partnership_does_not_judge_by_it() {
        var given = registered().on("8w3d", "IntakeHeld");

        assertThat(judged(given, adopted("2026-01-01", NOORD), "first-consult"))
                .singleElement()
                .satisfies(j -> assertThat(j.on(LATE).verdict().kind()).isEqualTo(Verdict.Kind.MET));
    }

    @Test
    void where_she_moves_to_her_first_day_there_fixes_the_version() {
        var given = registered()
                .on("8w0d", "IntakeHeld")
                .on("24w0d", "TransferredToOtherVsv", "from", "vsv:midden", "to", "vsv:noord")
                .on("24w0d", "RegistrationReceived", "organisation", "agb:06010234", "covers", "2026-06-18/..")
                .on("25w0d", "ReferralMade", "referral", "R-1")
                .on("25w5d", "ReferralAccepted", "referral", "R-1")
                .on("25w5d", "ReferralAnswered", "referral", "R-1");

        assertThat(judged(given, adopted("2026-06-01", NOORD), "referral-answered"))
                .singleElement()
                .satisfies(j -> assertThat(j.on(LATE).verdict().kind()).isEqualTo(Verdict.Kind.MET_LATE));
    }

    @Test
    void what_had_not_fallen_due_when_she_moved_is_asked_where_she_went() {
        var given = registered()
                .on("8w0d", "IntakeHeld")
                .on("24w0d", "TransferredToOtherVsv", "from", "vsv:midden", "to", "vsv:noord")
                .on("24w0d", "RegistrationReceived", "organisation", "agb:06010234", "covers", "2026-06-18/..")
                .on("30w0d", "TransferredToOtherVsv", "from", "vsv:noord", "to", "vsv:midden")
                .on("35w0d", "BirthLocationChosen");

        var judged = judged(given, Setting.of(Shipped.zig()), "birth-location");

        assertThat(judged)
                .extracting(Judgement::occurrence, j -> j.on(LATE).verdict().kind())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("", Verdict.Kind.NOT_APPLICABLE),
                        org.assertj.core.groups.Tuple.tuple("vsv:noord", Verdict.Kind.NOT_APPLICABLE),
                        org.assertj.core.groups.Tuple.tuple("vsv:midden 2", Verdict.Kind.MET));
        assertThat(judged(given, Setting.of(Shipped.zig()), "first-consult")).hasSize(1);
    }

    @Test
    void whoever_moves_in_after_the_window_of_the_region_closed_is_asked_what_the_nation_asks() {
        var sooner = new Adoption(
                NOORD,
                new EventId("adoption"),
                Instant.EPOCH,
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                TestNorms.pathway("noord", List.of(tightened("birth-location", "before: 36w0d", "before: 23w0d"))));
        var setting = new Setting(Shipped.zig(), Map.of(NOORD, List.of(sooner)), Map.of(), Map.of(), Map.of());
        var given = registered()
                .on("8w0d", "IntakeHeld")
                .on("24w0d", "TransferredToOtherVsv", "from", "vsv:midden", "to", "vsv:noord")
                .on("24w0d", "RegistrationReceived", "organisation", "agb:06010234", "covers", "2026-06-18/..");

        var judged = judged(given, setting, "birth-location");

        assertThat(judged)
                .extracting(Judgement::occurrence, j -> j.on(LATE).verdict().kind())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("", Verdict.Kind.NOT_APPLICABLE),
                        org.assertj.core.groups.Tuple.tuple("vsv:noord", Verdict.Kind.MISSED));
        assertThat(judged.getLast().by()).isEmpty();
    }

    @Test
    void where_she_is_yet_to_come_nothing_is_open() {
        var given = registered()
                .on("8w0d", "IntakeHeld")
                .on("24w0d", "TransferredToOtherVsv", "from", "vsv:midden", "to", "vsv:noord");

        assertThat(judged(given, Setting.of(Shipped.zig()), "birth-location"))
                .extracting(j -> j.on(LocalDate.of(2026, 5, 1)).verdict().kind())
                .containsExactly(Verdict.Kind.OPEN, Verdict.Kind.NOT_YET);
    }

    @Test
    void whoever_she_left_is_not_blamed_for_silence_about_where_she_is() {
        var given = registered()
                .on("8w0d", "IntakeHeld")
                .on("24w0d", "TransferredToOtherVsv", "from", "vsv:midden", "to", "vsv:noord");

        assertThat(judged(given, Setting.of(Shipped.zig()), "birth-location"))
                .extracting(j -> j.on(LATE).verdict().kind())
                .containsExactly(Verdict.Kind.NOT_APPLICABLE, Verdict.Kind.CANNOT_TELL);
    }

    @Test
    void a_consultation_needs_the_roles_that_the_partnership_agreed_on_for_its_theme() {
        var agreed = new Setting(
                Shipped.zig(),
                Map.of(),
                Map.of(
                        MIDDEN,
                        List.of(new RoleAgreement(
                                new Reference("vil-b"), Set.of(Role.PAEDIATRICIAN), LocalDate.of(2026, 4, 1)))),
                Map.of(),
                Map.of());

        assertThat(attendance("14w0d", "vil-b", agreed)).isEqualTo(Verdict.Kind.MISSED);
        assertThat(attendance("14w0d", "psychosocial", agreed)).isEqualTo(Verdict.Kind.MET);
        assertThat(attendance("12w0d", "vil-b", agreed)).isEqualTo(Verdict.Kind.MET);
    }

    @Test
    void a_theme_that_the_partnership_discusses_without_a_gynaecologist_needs_none() {
        var voorzorg = new RoleAgreement(
                new Reference("voorzorg"),
                Set.of(Role.MIDWIFE, Role.MATERNITY_CARER, Role.JGZ_NURSE),
                LocalDate.of(2026, 1, 1));
        var agreed = new Setting(Shipped.zig(), Map.of(), Map.of(MIDDEN, List.of(voorzorg)), Map.of(), Map.of());
        var attended = registered()
                .on("11w0d", "MdoRequested", "mdo", "M-4", "themes", "[\"voorzorg\"]")
                .on(
                        "14w0d",
                        "MdoDecisionTaken",
                        "mdo",
                        "M-4",
                        "attended",
                        "[\"midwife\", \"maternity-carer\", \"jgz-nurse\"]");

        assertThat(attendance(attended, agreed)).isEqualTo(Verdict.Kind.MET);
        var nothingAgreed = new Setting(Shipped.zig(), Map.of(), Map.of(), Map.of(), Map.of());
        assertThat(attendance(attended, nothingAgreed)).isEqualTo(Verdict.Kind.MISSED);
    }

    private static Verdict.Kind attendance(String day, String theme, Setting setting) {
        var given = registered()
                .on("11w0d", "MdoRequested", "mdo", "M-4", "themes", "[\"" + theme + "\"]")
                .on(day, "MdoDecisionTaken", "mdo", "M-4");
        return attendance(given, setting);
    }

    private static Verdict.Kind attendance(Given given, Setting setting) {
        return judged(given, setting, "mdo-attended")
                .getFirst()
                .on(LATE)
                .verdict()
                .kind();
    }
}
