package nl.geboortepad.pathways.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.geboortepad.pathways.TestNorms;
import nl.geboortepad.pathways.judging.Judge;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.region.Proof.Result.NotProvable;
import nl.geboortepad.pathways.region.Proof.Result.Proven;
import nl.geboortepad.pathways.region.Proof.Result.Refuted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way to tighten a rule is proven, and each way to loosen one is refuted by a course. */
class ProofTest {
    private static final Pathway PARENT = TestNorms.pathway();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "first-consult | window: {before: 8w0d}",
                "first-consult | window: {opens: 5w0d, before: 9w0d}",
                "first-consult | evidence: IntakeHeld",
                "first-consult | evidence: {event: IntakeHeld, where: {partnerPresent: true}}",
                "first-consult | stopped-by: WomanDied",
                "first-consult | stopped-by: [{event: PregnancyEnded, where: {how: miscarriage}}, WomanDied]",
                "vsv-registered | window: {within: 21d, after: {first: [FirstContactMade, IntakeHeld]}}",
                "vsv-registered | window: {within: 28d, after: {first: [FirstContactMade, IntakeHeld, RiskScreened]}}",
                "informed-choice | window: {within: 28d, after: {first: [FirstContactMade, IntakeHeld]}}",
                "jgz-handover | window: {within: 7d}",
                "jgz-handover | evidence: {event: HandedOverToJgz, same: child, where: {channel: digital}}",
                "jgz-handover | evidence: {all: [{event: HandedOverToJgz, same: child}, {event: JgzHandoverAcknowledged, same: child}]}",
                "referral-answered | each: ReferralMade",
                "referral-answered | evidence: {all: [{event: ReferralAccepted, same: referral}, {event: ReferralAnswered, same: referral}]}",
                "referral-answered | window: [{where: {urgency: [emergency, urgent]}, within: 0d}, {within: 5d}]",
                "referral-answered | window: [{where: {urgency: emergency}, within: 0d}, {where: {urgency: routine}, within: 7d}, {within: 1d}]",
                "mdo-held | evidence: {event: MdoDecisionTaken, where: {attended: {has: [midwife, gynaecologist]}}}",
                "mdo-held | waived-by: {from: [{event: ConsentRefused, where: {purpose: mdo-discussion}}], until: ConsentGiven}",
                "care-plan | evidence: {event: CarePlanEstablished, where: {madeTogether: true, contents: {has: [needs-and-wishes, agreements, regional-pathway]}}}",
                "risk-assessed | evidence: {all: [{event: RiskScreened, where: {domain: medical, instrument: vil}}, {event: RiskScreened, where: {domain: psychosocial, instrument: alpha-nl}}, {event: RiskScreened, where: {domain: care-related}}, {event: RiskScreened, where: {domain: lifestyle}}, IntakeHeld]}",
                "mdo-consent | each: [{event: MdoDecisionTaken}, {event: MdoRequested}]",
                "mdo-consent | needs: {from: [{event: ConsentGiven, where: {purpose: mdo-discussion}}], until: [ConsentRefused, ConsentWithdrawn]}",
                "coordinator-unbroken | with-her-agreement: true",
                "accountability-unbroken | window-basis: team",
                "birth-location-honoured | window: {within: 3d}",
                "birth-location-honoured | explained-by: {event: BirthLocationDeviationExplained, where: {reason: medical}}",
                "birth-location-honoured | stopped-by: []",
                "checkup-yearly | every: month",
                "checkup-monthly | every: 14d",
                "checkup-every-31-days | every: 15d",
                "checkup-every-31-days | every: 16d",
                "opens-later | window: {opens: 30d, within: 40d}",
            })
    void what_asks_more_is_proven(String norm, String change) {
        assertThat(finding(norm, change)).isInstanceOf(Proven.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "first-consult | window: {before: 9w1d}",
                "first-consult | evidence: {any: [IntakeHeld, FirstContactMade]}",
                "first-consult | evidence: {any: [IntakeHeld, InformationGiven]}",
                "first-consult | stopped-by: [PregnancyEnded, WomanDied]",
                "first-consult | waived-by: {from: ConsentRefused, until: ConsentGiven}",
                "first-consult | evidence: {any: [{event: IntakeHeld, where: {partnerPresent: true}}, {event: FirstContactMade, proxy: {nl: p, en: p}}]}",
                "vsv-registered | window: {within: 29d, after: {first: [FirstContactMade, IntakeHeld]}}",
                "vsv-registered | window: {within: 28d, after: {first: [IntakeHeld]}}",
                "vsv-registered | window: {within: 28d, after: {last: [FirstContactMade, IntakeHeld]}}",
                "vsv-registered | window: {before: 10w0d}",
                "jgz-handover | each: {event: ChildBorn, where: {alive: true, place: home}, per: child}",
                "jgz-handover | evidence: HandedOverToJgz",
                "jgz-acknowledged | each: HandedOverToJgz, window: {within: 8d}",
                "jgz-acknowledged | evidence: {any: [{event: JgzHandoverAcknowledged, same: child}, {event: HandedOverToJgz, same: child}]}",
                "referral-answered | each: {event: ReferralMade, where: {line: second}, per: referral}",
                "emergency-accepted | window: {within: 1d}",
                "referral-answered | window: [{where: {urgency: emergency}, within: 0d}, {where: {urgency: urgent}, within: 8d}, {within: 7d}]",
                "mdo-held | waived-by: {from: ConsentRefused, until: {event: ConsentGiven, where: {purpose: mdo-discussion}}}",
                "mdo-held | waived-by: {from: [{event: ConsentRefused, where: {purpose: mdo-discussion}}, {event: ConsentWithdrawn, where: {purpose: mdo-discussion}}], until: {event: ConsentGiven, where: {purpose: team-access}}}",
                "care-plan | evidence: {event: CarePlanEstablished, where: {madeTogether: true, contents: {has: [needs-and-wishes, agreements]}}}",
                "risk-assessed | evidence: {all: [{event: RiskScreened, where: {domain: medical}}, {event: RiskScreened, where: {domain: psychosocial}}, {event: RiskScreened, where: {domain: care-related}}, {event: RiskScreened, where: {domain: lifestyle}}]}",
                "mdo-consent | each: {event: MdoDecisionTaken, where: {attended: {has: midwife}}, per: mdo}",
                "mdo-consent | each: [{event: MdoRequested, per: mdo}, {event: MdoDecisionTaken, per: mdo}]",
                "mdo-consent | needs: {from: ConsentGiven, until: [{event: ConsentRefused, where: {purpose: mdo-discussion}}, {event: ConsentWithdrawn, where: {purpose: mdo-discussion}}]}",
                "mdo-consent | needs: {from: {event: ConsentGiven, where: {purpose: mdo-discussion}}}",
                "coordinator-unbroken | with-her-agreement: false",
                "coordinator-unbroken | holder: accountable",
                "coordinator-unbroken | waived-by: {from: ConsentRefused, until: ConsentGiven}",
                "accountability-unbroken | holder: coordinator",
                "birth-location-honoured | window: {within: 8d}",
                "birth-location-honoured | actual: {field: place, unknown: [unknown, on-the-way]}",
                "birth-location-honoured | explained-by: [BirthLocationDeviationExplained, InformationGiven]",
                "birth-location-honoured | chosen: {event: {event: BirthLocationChosen, where: {advisedBy: {present: true}}}, field: location}",
                "checkup-monthly | every: year",
                "checkup-monthly | every: 28d",
                "checkup-every-31-days | every: month",
                "checkup-every-31-days | every: 17d",
                "checkup-monthly | evidence: [CheckupHeld, RiskScreened]",
                "checkup-monthly | from: CheckupHeld",
                "checkup-monthly | until: [ChildBorn, PregnancyEnded, WomanDied]",
                "opens-later | window: {within: 50d}",
                "opens-later | window: {opens: 20d, within: 56d}",
            })
    void what_asks_less_is_refuted_by_a_course(String norm, String change) {
        var change2 =
                change.replace("explained-by: [", "explained-by: {any: [").replace("evidence: [", "evidence: {any: [");
        var closed = change2.equals(change) ? change : change2 + "}";
        var found = finding(norm, closed);

        assertThat(found).as("%s", found).isInstanceOf(Refuted.class);
        var course = ((Refuted) found).course();
        var region = region(norm, closed).pathway().norm(norm).orElseThrow();
        assertThat(CounterExample.bad(Judge.judge(course.story(), region), course.on()))
                .isFalse();
        assertThat(CounterExample.bad(
                        Judge.judge(course.story(), PARENT.norm(norm).orElseThrow()), course.on()))
                .isTrue();
        assertThat(course.facts()).as("a midwife can read it").hasSizeLessThan(16);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "checkup-monthly | every: 5d | as short as these",
                "jgz-handover | each: {event: ChildBorn, per: child} | tells things apart in another way",
            })
    void what_cannot_be_shown_either_way_says_why(String norm, String change, String why) {
        assertThat(finding(norm, change))
                .isInstanceOfSatisfying(
                        NotProvable.class, found -> assertThat(found.why().en()).contains(why));
    }

    @Test
    void a_later_version_of_the_parent_is_tightened_too() {
        assertThat(
                        finding(
                                "opens-later",
                                "evidence: {event: CheckupHeld, where: {statedAge: {present: false}, organisation: \"agb:08001234\"}}"))
                .isInstanceOf(Proven.class);
        assertThat(finding("opens-later", "window: {opens: 28d, within: 50d}"))
                .as("for who is born in 2027 the parent asks 42 days")
                .isInstanceOf(Refuted.class);
    }

    @Test
    void until_its_day_the_region_asks_what_the_parent_asks() {
        var region = region("first-consult", "window: {before: 8w0d}")
                .pathway()
                .norm("first-consult")
                .orElseThrow();

        assertThat(region.parts().getFirst().rules())
                .extracting(rule -> rule.terms().since().toString())
                .containsExactly("2018-01-01", "2026-12-01");
    }

    @Test
    void a_tighter_window_does_not_reach_who_comes_after_it_has_closed() {
        assertThat(finding("first-consult", "window: {before: 8w0d}"))
                .isInstanceOfSatisfying(
                        Proven.class, found -> assertThat(found.unless()).isPresent());
        assertThat(finding("first-consult", "evidence: IntakeHeld"))
                .isInstanceOfSatisfying(
                        Proven.class, found -> assertThat(found.unless()).isEmpty());
    }

    @Test
    void a_region_that_changes_nothing_is_proven() {
        for (var norm : PARENT.norms()) {
            for (var part : norm.parts()) {
                var which = part.name().isEmpty() ? norm.id() : norm.id() + "\n    part: " + part.name();
                assertThat(finding(which, "window-basis: team")).as(which).isInstanceOf(Proven.class);
            }
        }
    }

    private static Proof.Result finding(String norm, String change) {
        var proof = Proof.of(region(norm, change));
        assertThat(proof.findings()).hasSize(1);
        assertThat(proof.adoptable()).isEqualTo(proof.findings().getFirst() instanceof Proven);
        return proof.findings().getFirst();
    }

    private static Region region(String norm, String change) {
        var text = """
                pathway: midden
                version: 2026-12-01
                parent: ouder@2026-01-01
                title: {nl: Regio Midden, en: Midden region}
                tightens:
                  - norm: %s
                    rules: [{since: 2026-12-01, %s}]
                """.formatted(norm, change);
        return Region.read("midden.yaml", text, List.of(PARENT));
    }
}
