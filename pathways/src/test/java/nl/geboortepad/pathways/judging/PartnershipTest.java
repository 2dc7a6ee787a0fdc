package nl.geboortepad.pathways.judging;

import static nl.geboortepad.pathways.GivenPartnership.founded;
import static nl.geboortepad.pathways.GivenPartnership.unfounded;
import static nl.geboortepad.pathways.verdict.Verdict.Kind.CANNOT_TELL;
import static nl.geboortepad.pathways.verdict.Verdict.Kind.MET;
import static nl.geboortepad.pathways.verdict.Verdict.Kind.MISSED;
import static nl.geboortepad.pathways.verdict.Verdict.Kind.NOT_APPLICABLE;
import static nl.geboortepad.pathways.verdict.Verdict.Kind.NOT_YET;
import static nl.geboortepad.pathways.verdict.Verdict.Kind.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.geboortepad.pathways.GivenPartnership;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.rule.Rule;
import nl.geboortepad.pathways.verdict.Verdict;
import nl.geboortepad.pathways.yaml.Yaml;
import org.junit.jupiter.api.Test;

/** How norms are laid over the record of a partnership. */
class PartnershipTest {
    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void a_partnership_of_which_nobody_told_that_it_is_there_cannot_be_judged() {
        var given = unfounded().on("2026-02-03", "MdoMeetingHeld");

        assertThat(given.verdict("mdo-monthly", "", "2026-06-01")).isEqualTo(CANNOT_TELL);
        assertThat(given.verdict("improvement-followed", "", "2026-06-01")).isEqualTo(CANNOT_TELL);
        assertThat(given.judged("composition")
                        .getFirst()
                        .on(day("2026-06-01"))
                        .verdict()
                        .kind())
                .isEqualTo(CANNOT_TELL);
    }

    @Test
    void a_rule_takes_over_from_the_one_before_it_by_the_calendar_however_old_the_partnership() {
        var given = founded("2012-05-01", "2012-05-01")
                .on("2022-06-01", "FiguresDiscussed", "figures", "[\"womens-evaluation\"]")
                .on("2024-06-01", "FiguresDiscussed", "figures", "[\"womens-evaluation\"]");

        var in2022 = given.judged("women-heard", "2022-01-01");
        var in2024 = given.judged("women-heard", "2024-01-01");

        assertThat(in2022.since()).isEqualTo(day("2018-01-01"));
        assertThat(in2022.on(day("2025-01-01")).verdict().kind()).isEqualTo(MET);
        assertThat(in2024.since()).isEqualTo(day("2023-02-03"));
        assertThat(in2024.on(day("2025-01-01")).verdict().kind()).isEqualTo(MISSED);
    }

    @Test
    void what_was_asked_in_a_year_that_is_over_can_no_longer_be_done_and_says_so() {
        var step = founded("2025-01-01", "2025-01-01")
                .on("2026-01-05", "BenchmarkDiscussed")
                .judged("quality-cycle", "benchmark 2025-01-01")
                .on(day("2026-02-01"));

        assertThat(step.verdict().kind()).isEqualTo(MISSED);
        assertThat(step.verdict())
                .isInstanceOfSatisfying(
                        Verdict.Missed.class,
                        missed -> assertThat(missed.tooLate()).isTrue());
    }

    @Test
    void what_has_a_day_and_no_more_can_still_be_done_late() {
        var step = founded("2012-05-01", "2012-05-01").judged("residents", "").on(day("2017-01-01"));

        assertThat(step.verdict().kind()).isEqualTo(MISSED);
        assertThat(step.note()).isEmpty();
    }

    @Test
    void who_was_gone_before_a_norm_came_is_not_judged_by_it() {
        var given = founded("2005-01-01", "2005-01-01").on("2013-01-01", "VsvsMerged");

        assertThat(given.verdict("mdo-monthly", "", "2026-06-01")).isEqualTo(NOT_APPLICABLE);
        assertThat(given.verdict("improvement-followed", "", "2026-06-01")).isEqualTo(NOT_APPLICABLE);
        assertThat(given.verdict("residents", "", "2026-06-01")).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void who_goes_on_when_two_merge_is_asked_as_before() {
        var given = founded("2025-01-01", "2025-01-01")
                .on("2025-07-01", "VsvsMerged", "survivor", "vsv:oost", "absorbed", "vsv:midden");

        assertThat(given.verdict("indicators", "2025-01-01", "2026-01-01")).isEqualTo(MISSED);
        assertThat(given.verdict("indicators", "2026-01-01", "2026-01-01")).isEqualTo(OPEN);
    }

    @Test
    void months_are_asked_for_ten_years_of_silence_and_for_as_long_as_anything_is_told() {
        var silent = founded("2026-01-01", "2026-01-01").judged("mdo-monthly");
        var old = founded("1990-01-01", "1990-01-01")
                .on("2026-01-15", "MdoMeetingHeld")
                .judged("mdo-monthly");

        assertThat(silent).hasSize(120);
        assertThat(old).first().extracting(Judgement::occurrence).isEqualTo("2018-01-01");
        assertThat(old).last().extracting(Judgement::occurrence).isEqualTo("2035-12-01");
    }

    @Test
    void the_plan_is_adjusted_until_the_last_element_is_in_place() {
        var given = founded("2017-01-01", "2017-01-01").on("2017-06-01", "PlanOfActionAdopted");
        for (var element : nl.geboortepad.kernel.event.VsvEvent.Element.values()) {
            given.on("2019-12-31", "ElementImplemented", "element", Yaml.word(element));
        }

        assertThat(given.judged("plan-of-action"))
                .extracting(Judgement::occurrence)
                .containsExactly("adopted", "revised 2018-01-01");
    }

    @Test
    void a_founding_in_one_of_two_years_leaves_open_until_when_there_was_time() {
        var given = founded("2024-03-01/2024-09-01", "2024-01-01");

        assertThat(given.verdict("residents", "", "2025-03-01")).isEqualTo(OPEN);
        assertThat(given.verdict("residents", "", "2025-03-02")).isEqualTo(CANNOT_TELL);
        assertThat(given.verdict("residents", "", "2025-09-01")).isEqualTo(MISSED);
    }

    @Test
    void a_founding_in_one_of_two_years_leaves_open_which_year_was_the_first() {
        var given = founded("2024-12-01/2025-02-01", "2024-12-01");

        assertThat(given.judged("indicators")).extracting(Judgement::occurrence).contains("2025-01-01", "2026-01-01");
        assertThat(given.verdict("indicators", "2025-01-01", "2026-01-01")).isEqualTo(CANNOT_TELL);
        assertThat(given.verdict("indicators", "2026-01-01", "2027-01-01")).isEqualTo(MISSED);
    }

    @Test
    void a_merger_on_one_of_some_days_leaves_open_whether_it_was_still_asked() {
        var given = founded("2012-05-01", "2012-05-01").on("2016-12-20/2017-01-10", "VsvsMerged");

        assertThat(given.verdict("residents", "", "2017-02-01")).isEqualTo(CANNOT_TELL);
        assertThat(given.verdict("element-acute-care", "target", "2018-02-01")).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void of_what_nothing_asked_yet_it_stays_open_whether_it_will() {
        var told = founded("2012-05-01", "2012-05-01");
        var toldLater = founded("2012-05-01", "2026-01-01");

        assertThat(told.verdict("inspected", "", "2026-06-01")).isEqualTo(NOT_YET);
        assertThat(toldLater.verdict("inspected", "", "2026-06-01")).isEqualTo(CANNOT_TELL);
    }

    @Test
    void a_seat_that_was_empty_before_anything_was_told_is_not_held_against_it() {
        var given = founded("2012-05-01", "2026-01-01")
                .on("2014-01-01", "BoardComposed", "represented", "[\"midwives\"]")
                .on("2026-01-01", "BoardComposed");

        assertThat(given.verdict("composition", "kraamzorg", "2026-06-01")).isEqualTo(OPEN);
    }

    @Test
    void it_is_judged_by_all_norms_at_once_and_each_occurrence_has_a_name_of_its_own() {
        var given = founded("2012-05-01", "2018-01-01")
                .on("2018-02-03", "MdoMeetingHeld")
                .on("2018-03-03", "MdoMeetingHeld")
                .on("2020-02-03", "BoardComposed");

        var judged = Judge.judge(given.course(), Shipped.vsv());

        assertThat(judged).extracting(j -> j.norm().id() + " " + j.occurrence()).doesNotHaveDuplicates();
        assertThat(judged.stream().map(j -> j.norm().id()).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Shipped.vsv().norms().stream().map(Norm::id).toList());
    }

    @Test
    void no_norm_of_a_partnership_looks_at_a_pregnancy() {
        assertThat(Shipped.vsv().norms().stream()
                        .flatMap(norm -> norm.parts().stream())
                        .flatMap(part -> part.rules().stream())
                        .flatMap(Rule::patterns)
                        .map(Pattern::type))
                .isNotEmpty()
                .allMatch(nl.geboortepad.kernel.event.VsvEvent.class::isAssignableFrom);
    }

    @Test
    void what_is_deferred_and_has_no_other_date_waits_for_as_long_as_it_takes() {
        var given =
                founded("2012-05-01", "2012-05-01").on("2018-11-01", "ElementDeferred", "element", "client-council");

        assertThat(List.of("2019-01-02", "2026-06-01"))
                .allSatisfy(on -> assertThat(given.verdict("client-council", "installed", on))
                        .isEqualTo(Verdict.Kind.WAIVED));
    }

    @Test
    void ten_years_of_a_busy_partnership_come_to_a_thousand_judgements_or_so() {
        var given = tenYears();

        assertThat(given.course().facts()).hasSizeGreaterThan(480);
        assertThat(Judge.judge(given.course(), Shipped.vsv())).hasSizeBetween(500, 1_500);
    }

    private static GivenPartnership tenYears() {
        var given = founded("2016-01-01", "2016-01-01")
                .on("2016-01-01", "BoardComposed")
                .on("2016-01-02", "MdoAgreementMade")
                .on("2016-01-02", "CoordinatorRuleAgreed")
                .on("2016-02-01", "VisionAdopted")
                .on("2017-06-01", "PlanOfActionAdopted")
                .on("2017-06-01", "PathwayAdopted")
                .on("2018-06-01", "ClientCouncilInstalled");
        for (var policy : nl.geboortepad.kernel.event.VsvEvent.Policy.values()) {
            given.on("2016-06-01", "PolicyAdopted", "policy", Yaml.word(policy));
        }
        for (var element : nl.geboortepad.kernel.event.VsvEvent.Element.values()) {
            given.on("2017-10-01", "ElementImplemented", "element", Yaml.word(element));
        }
        for (var year = 2016; year < 2026; year++) {
            for (var month = 1; month <= 12; month++) {
                given.on(LocalDate.of(year, month, 14).toString(), "MdoMeetingHeld");
            }
            for (var policy : nl.geboortepad.kernel.event.VsvEvent.Policy.values()) {
                given.on(year + "-05-01", "PolicyEvaluated", "policy", Yaml.word(policy));
            }
            for (var aspect : nl.geboortepad.kernel.event.VsvEvent.Aspect.values()) {
                given.on(year + "-09-01", "CollaborationAssessed", "aspect", Yaml.word(aspect));
            }
            for (var type : List.of(
                    "PlanOfActionRevised",
                    "FiguresDiscussed",
                    "BenchmarkDiscussed",
                    "AnnualReportPublished",
                    "ClientCouncilConsulted",
                    "IndicatorsReported",
                    "PerinatalAuditHeld",
                    "AuditResultsEvaluated",
                    "NonAffiliatedCaregiversConsulted",
                    "PrinciplesPolled",
                    "EmergencyTrainingHeld",
                    "PathwayEvaluated",
                    "DigitalExchangeMeasured",
                    "AudienceInformed",
                    "SocialMdoHeld",
                    "InspectionInformed",
                    "NeighbouringVsvConsulted",
                    "InspectionNormScored",
                    "MaternityUnitInspected",
                    "DecisionTaken")) {
                given.on(year + "-10-01", type);
            }
            for (var action = 0; action < 5; action++) {
                var name = "V-" + year + "-" + action;
                given.on(year + "-03-01", "ImprovementActionOpened", "action", name, "due", year + "-09-01");
                given.on(year + "-08-01", "ImprovementActionCompleted", "action", name);
            }
        }
        return given;
    }
}
