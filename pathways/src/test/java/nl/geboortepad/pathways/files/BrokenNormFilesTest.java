package nl.geboortepad.pathways.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.geboortepad.pathways.TestNorms;
import nl.geboortepad.pathways.yaml.NormFileException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that is not wholly understood stops the start, and says where. */
class BrokenNormFilesTest {
    private static final String SOUND = """
            norm: sound
            title: {nl: Deugt, en: Sound}
            says: {nl: Het deugt., en: It is sound.}
            basis: assumption
            source: {document: "003", section: "2.5", checked: 2026-11-23}
            kind: response
            rules:
              - since: 2018-01-01
                each: {event: ReferralMade, where: {line: second}, per: referral}
                evidence: {event: ReferralAnswered, same: referral}
                window: {within: 7d}
                stopped-by: WomanDied
            examples:
              - says: het deugt
                facts: [18w4d ReferralMade, 18w5d ReferralAnswered]
                on: 20w0d
                expect: met 18w5d
            """;

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "basis: assumption | bassis: assumption | sound.yaml:4:1: found 'bassis', expected one of norm, order, title",
                "basis: assumption | basis: guess | sound.yaml:4:8: found 'guess', expected one of standard, plan, inspection",
                "basis: assumption | kind: response | sound.yaml:6:1: found 'kind', expected each key once",
                "norm: sound | norm: other | sound.yaml:1:7: found 'other', expected the name of the file",
                "norm: sound | norm: ound | sound.yaml:1:7: found 'ound', expected the name of the file",
                "{nl: Deugt, en: Sound} | {nl: Deugt} | sound.yaml:2:8: found only nl, expected 'en' too",
                "{nl: Deugt, en: Sound} | Deugt | sound.yaml:2:8: found 'Deugt', expected a mapping",
                "checked: 2026-11-23 | checked: yesterday | sound.yaml:5:52: found 'yesterday', expected a day such as",
                "kind: response | kind: reponse | sound.yaml:6:7: found 'reponse', expected one of response, precedence",
                "since: 2018-01-01 | since: 2018 | sound.yaml:8:12: found '2018', expected a day such as 2018-01-01",
                "event: ReferralMade | event: ReferalMade | sound.yaml:9:19: found 'ReferalMade', expected the name of an event",
                "{line: second} | {lien: second} | sound.yaml:9:41: found 'lien', expected a field of ReferralMade: when, referral",
                "{line: second} | {line: fourth} | sound.yaml:9:47: found 'fourth', expected one of first, second, third",
                "{line: second} | {line: {has: second}} | sound.yaml:9:48: found 'has', expected one of present",
                "{line: second} | {vilCodes: {at-least: 2}} | sound.yaml:9:52: found 'at-least', expected one of has, present",
                "{line: second} | {line: {present: maybe}} | sound.yaml:9:57: found 'maybe', expected true or false",
                "per: referral | per: child | sound.yaml:9:61: found 'child', expected a field of ReferralMade",
                "per: referral | same: referral | sound.yaml:9:56: found 'same', expected one of event, where, per",
                "per: referral | per: referral, as: all | sound.yaml:9:75: found 'all', expected either 'as' or 'per'",
                "same: referral | same: mdo | sound.yaml:10:47: found 'mdo', expected a field of Referral",
                "same: referral | same: note | sound.yaml:10:47: found 'note', expected a field of ReferralMade",
                "{event: ReferralMade, where: {line: second}, per: referral} | audit-themes | sound.yaml:10:47: found 'referral', expected theme",
                "within: 7d | within: a week | sound.yaml:11:22: found 'a week', expected a number of days such as 28d",
                "within: 7d | before: 9w7d | sound.yaml:11:22: found '9w7d', expected a gestational age such as 9w0d",
                "within: 7d | before: 9w0d, within: 7d | sound.yaml:11:28: found 'within', expected one of where, opens, before",
                "within: 7d | opens: 9d, within: 7d | sound.yaml:11:33: found '7d', expected at least the 9 days",
                "{within: 7d} | {where: {urgency: routine}, within: 7d} | sound.yaml:11:13: found a mapping, expected a last window",
                "{within: 7d} | {within: 7d, after: {}} | sound.yaml:11:33: found a mapping, expected either 'first' or 'last'",
                "stopped-by: WomanDied | stopped-by: {event: WomanDied, proxy: {nl: a, en: b}} | sound.yaml:12:36: found 'proxy'",
                "18w4d ReferralMade | 18w7d ReferralMade | sound.yaml:15:13: found '18w7d ReferralMade', expected a gestational age",
                "18w4d ReferralMade | ReferralMade | sound.yaml:15:13: found 'ReferralMade', expected a gestational age and",
                "expect: met 18w5d | expect: fine | sound.yaml:17:13: found 'fine', expected a verdict such as met or met-late",
                "expect: met 18w5d | expect: met 18w5d du 1w0d | sound.yaml:17:13: found 'met 18w5d du 1w0d', expected a verdict",
                "kind: response | " + "\"kind: response\n\trules: []\" | sound.yaml:7:1: found",
            })
    void what_is_wrong_is_named_with_its_place(String sound, String broken, String complaint) {
        assertRefused(SOUND.replaceFirst(java.util.regex.Pattern.quote(sound), broken), complaint);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\" | sound.yaml:1:1: found nothing, expected a norm",
                "norm: sound | sound.yaml:1:1: found only norm, expected 'kind' too",
                "- norm | sound.yaml:1:1: found a list, expected a mapping",
            })
    void what_is_no_norm_at_all_is_named_too(String file, String complaint) {
        assertRefused(file, complaint);
    }

    @org.junit.jupiter.api.Test
    void a_norm_without_examples_is_refused() {
        var upTo = SOUND.substring(0, SOUND.indexOf("examples:"));

        assertRefused(
                upTo, "sound.yaml:1:1: found only norm, title, says, basis, source, kind, rules, expected 'examples'");
        assertRefused(upTo + "examples: []\n", "sound.yaml:13:11: found a list, expected at least one example");
    }

    @org.junit.jupiter.api.Test
    void rules_are_in_the_order_of_their_days() {
        var second = SOUND.substring(SOUND.indexOf("  - since:"), SOUND.indexOf("examples:"));

        assertRefused(
                SOUND.replace("examples:", second + "examples:"),
                "sound.yaml:13:12: found '2018-01-01', expected a day after that of the rule before it");
        assertRefused(
                SOUND.replace("examples:", second.replace("2018", "2017") + "examples:"),
                "sound.yaml:13:12: found '2017-01-01', expected a day after");
    }

    @org.junit.jupiter.api.Test
    void a_norm_for_the_pregnancy_as_a_whole_counts_from_something() {
        var whole = SOUND.replaceFirst("    each: .*\n", "");

        assertRefused(whole, "sound.yaml:9:47: found 'referral', expected an event under 'each'");
        assertRefused(whole.replace(", same: referral", ""), "sound.yaml:10:13: found a mapping, expected 'after' too");
    }

    @org.junit.jupiter.api.Test
    void wrong_indentation_is_named_with_its_place() {
        assertRefused(SOUND.replace("    evidence:", "   evidence:"), "sound.yaml:10:4: found");
    }

    @org.junit.jupiter.api.Test
    void an_example_of_a_partnership_knows_no_gestational_age() {
        var file = TestNorms.text("vsv/residents.yaml").replace("on: 2016-12-31", "on: 18w4d");

        assertThatThrownBy(() -> NormReader.read("vsv/residents.yaml", file))
                .isInstanceOf(NormFileException.class)
                .hasMessageContaining("found '18w4d', expected a day such as 2018-01-01");
    }

    @org.junit.jupiter.api.Test
    void a_window_closes_before_a_day_or_by_one() {
        var file = TestNorms.text("vsv/residents.yaml")
                .replace("{by: 2016-12-31,", "{by: 2016-12-31, before: 2017-01-01,");

        assertThatThrownBy(() -> NormReader.read("vsv/residents.yaml", file))
                .isInstanceOf(NormFileException.class)
                .hasMessageContaining("found 'before', expected one of where, by, or-within");
    }

    private static void assertRefused(String file, String complaint) {
        assertThatThrownBy(() -> NormReader.read("zig/sound.yaml", file))
                .isInstanceOfSatisfying(
                        NormFileException.class,
                        faults -> assertThat(faults.faults()).allSatisfy(BothLanguages::assertAsMuchInDutch))
                .hasMessageStartingWith("zig/" + complaint);
    }
}
