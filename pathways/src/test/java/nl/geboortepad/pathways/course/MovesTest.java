package nl.geboortepad.pathways.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.Given;
import nl.geboortepad.pathways.TestNorms;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.judging.Judge;
import nl.geboortepad.pathways.judging.Setting;
import nl.geboortepad.pathways.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** Due on 8 October 2026: day 0 is 1 January, 24w0d is 18 June. */
class MovesTest {
    private static final LocalDate LATE = LocalDate.of(2027, 1, 1);

    private static Given registered() {
        return Given.pregnancy()
                .on("7w0d", "PregnancyRegistered", "vsv", "vsv:midden")
                .on("8w0d", "IntakeHeld");
    }

    private static Given moved(Given given, String day) {
        return given.on(day, "TransferredToOtherVsv", "from", "vsv:midden", "to", "vsv:noord");
    }

    private static Given speaksAnew(Given given, String day, String organisation) {
        return given.on(
                day,
                "RegistrationReceived",
                "organisation",
                organisation,
                "covers",
                given.day(day) + "/..",
                "fromTheStart",
                "false");
    }

    private static List<String> verdicts(Given given, String norm) {
        return Judge.judge(given.course(), Setting.of(Shipped.zig())).stream()
                .filter(j -> j.norm().id().equals(norm))
                .map(j -> j.occurrence() + " " + j.on(LATE).verdict().kind())
                .toList();
    }

    private static final String HOSPITAL = "agb:06010234";

    @Test
    void one_move_that_two_sources_tell_of_a_day_apart_is_one_move() {
        var once = speaksAnew(moved(registered(), "24w0d"), "24w0d", HOSPITAL);
        var twice = moved(speaksAnew(moved(registered(), "24w0d"), "24w0d", HOSPITAL), "24w1d");

        assertThat(verdicts(once, "birth-location")).containsExactly(" not-applicable", "vsv:noord missed");
        assertThat(verdicts(twice, "birth-location")).isEqualTo(verdicts(once, "birth-location"));
    }

    @Test
    void when_two_sources_told_of_one_move_those_she_left_speak_again_when_she_is_back() {
        var once = moved(registered(), "24w0d")
                .on("30w0d", "TransferredToOtherVsv", "from", "vsv:noord", "to", "vsv:midden");
        var twice = moved(moved(registered(), "24w0d"), "24w0d")
                .on("30w0d", "TransferredToOtherVsv", "from", "vsv:noord", "to", "vsv:midden");

        for (var type : EventNames.ofPregnancy().keySet()) {
            assertThat(once.course().coverage().covered(type, Interval.ALWAYS))
                    .as(type)
                    .isEqualTo(twice.course().coverage().covered(type, Interval.ALWAYS));
        }
    }

    @Test
    void who_says_on_the_day_of_the_move_that_it_has_her_in_care_goes_on_speaking() {
        var given = speaksAnew(moved(registered(), "24w0d"), "24w0d", "agb:08001234");

        assertThat(verdicts(given, "birth-location")).containsExactly(" not-applicable", "vsv:noord missed");
    }

    @Test
    void who_says_a_day_later_that_it_has_her_in_care_goes_on_speaking() {
        var given = speaksAnew(moved(registered(), "24w0d"), "24w1d", "agb:08001234");

        assertThat(given.course()
                        .coverage()
                        .covered("ReferralAnswered", new Interval(given.day("24w1d"), given.day("26w0d"))))
                .hasSize(1);
    }

    @Test
    void what_is_asked_on_the_day_of_her_arrival_is_asked_where_she_arrives() {
        var given = speaksAnew(moved(registered(), "24w0d"), "24w0d", HOSPITAL)
                .on("24w0d", "RiskScreened", "domain", "psychosocial", "outcome", "raised", "vilCodes", "[]");

        assertThat(verdicts(given, "mdo-held")).containsExactly("domain psychosocial missed");
    }

    @Test
    void what_is_asked_every_month_is_asked_where_she_went_too() {
        var given = speaksAnew(moved(registered(), "24w0d"), "24w0d", HOSPITAL).on("39w0d", "ChildBorn");
        var monthly = TestNorms.onlyHere()
                .filter(n -> n.id().equals("checkup-monthly"))
                .findFirst()
                .orElseThrow();

        var judged = Judge.judge(given.course(), monthly);
        assertThat(judged)
                .filteredOn(j -> j.occurrence().equals("2026-06-01"))
                .singleElement()
                .satisfies(j -> assertThat(j.on(LATE).verdict().kind()).isEqualTo(Verdict.Kind.NOT_APPLICABLE));
        assertThat(judged)
                .filteredOn(j -> j.occurrence().equals("2026-08-01"))
                .singleElement()
                .satisfies(j -> assertThat(j.on(LATE).verdict().kind()).isEqualTo(Verdict.Kind.MISSED));
    }

    @Test
    void a_wrong_region_is_mended_by_telling_the_right_one_and_both_are_told_as_a_conflict() {
        var course = Given.pregnancy()
                .recorded("2026-03-01T09:00:00Z")
                .on("8w0d", "PregnancyRegistered", "vsv", "vsv:midden")
                .recorded("2026-03-02T09:00:00Z")
                .on("8w0d", "PregnancyRegistered", "vsv", "vsv:noord")
                .course();

        assertThat(course.vsv()).contains(new Vsv("vsv:noord"));
        assertThat(course.conflicts()).extracting(Conflict::about).containsExactly("PregnancyRegistered");
    }

    @Test
    void registering_on_another_day_contradicts_nobody() {
        assertThat(Given.pregnancy()
                        .on("8w0d", "PregnancyRegistered")
                        .on("20w0d", "PregnancyRegistered")
                        .course()
                        .conflicts())
                .isEmpty();
    }
}
