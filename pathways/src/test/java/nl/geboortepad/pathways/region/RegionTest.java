package nl.geboortepad.pathways.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.geboortepad.pathways.TestNorms;
import nl.geboortepad.pathways.files.BothLanguages;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.yaml.NormFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a region writes over its parent. */
class RegionTest {
    private static final String SOUND = """
            pathway: midden
            version: 2026-12-01
            parent: zig@2026-11-23
            title: {nl: Regio Midden, en: Midden region}
            tightens:
              - norm: first-consult
                says: {nl: Het eerste consult is vóór 8 weken., en: The first consult is before 8 weeks.}
                source: {document: "regio", section: "1", checked: 2026-11-30}
                rules:
                  - since: 2026-12-01
                    window: {before: 8w0d}
            adds:
              - norm: second-consult
                title: {nl: Tweede consult, en: Second consult}
                says: {nl: Er is een tweede., en: There is a second.}
                basis: team
                source: {document: "regio", section: "2", checked: 2026-11-30}
                kind: response
                rules:
                  - since: 2026-12-01
                    evidence: CheckupHeld
                    window: {before: 14w0d}
            """;

    @Test
    void a_region_has_the_norms_of_its_parent_with_its_own() {
        var region = read(SOUND);
        var pathway = region.pathway();

        assertThat(pathway.name()).isEqualTo("midden@2026-12-01");
        assertThat(region.tightened()).containsExactly("first-consult");
        assertThat(region.added()).containsExactly("second-consult");
        assertThat(pathway.norms()).hasSize(Shipped.zig().norms().size() + 1);
        assertThat(pathway.norm("care-plan")).isEqualTo(Shipped.zig().norm("care-plan"));
        var consult = pathway.norm("first-consult").orElseThrow();
        assertThat(consult.says().en()).isEqualTo("The first consult is before 8 weeks.");
        assertThat(consult.title()).isEqualTo(TestNorms.shipped("first-consult").title());
        assertThat(consult.source().document()).isEqualTo("regio");
        assertThat(Proof.of(region).adoptable()).isTrue();
        assertThat(pathway.digest()).isNotEqualTo(Shipped.zig().digest());
    }

    @Test
    void a_region_may_be_the_parent_of_another() {
        var middle = read(SOUND).pathway();
        var east = SOUND.substring(0, SOUND.indexOf("adds:"))
                .replace("pathway: midden", "pathway: oost")
                .replace("zig@2026-11-23", "midden@2026-12-01");

        assertThat(Proof.of(Region.read("oost.yaml", east.replace("8w0d", "7w0d"), List.of(middle)))
                        .adoptable())
                .isTrue();
        assertThat(Proof.of(Region.read("oost.yaml", east.replace("8w0d", "8w4d"), List.of(middle)))
                        .findings())
                .singleElement()
                .isInstanceOf(Proof.Result.Refuted.class);
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "pathway: midden | pathway: Midden | midden.yaml:1:10: found 'Midden', expected an id in lower case",
                "pathway: midden | pathway: zig | midden.yaml:1:10: found 'zig', expected another id than that of the national",
                "version: 2026-12-01 | version: two | midden.yaml:2:10: found 'two', expected a day such as",
                "zig@2026-11-23 | zig | midden.yaml:3:9: found 'zig', expected one of zig@2026-11-23",
                "tightens: | tighten: | midden.yaml:5:1: found 'tighten', expected one of pathway, version, parent, title, tightens",
                "norm: first-consult | norm: first | midden.yaml:6:11: found 'first', expected a norm of zig@2026-11-23: ",
                "norm: first-consult | \"norm: first-consult\n    part: one\" | midden.yaml:7:11: found 'one', expected no part",
                "since: 2026-12-01 | since: 2017-12-01 | midden.yaml:10:16: found '2017-12-01', expected a day from 2018-01-01 on",
                "window: {before: 8w0d} | windows: {before: 8w0d} | midden.yaml:11:9: found 'windows', expected one of since, window-basis",
                "window: {before: 8w0d} | window: {before: 8w9d} | midden.yaml:11:26: found '8w9d', expected a gestational age",
                "window: {before: 8w0d} | each: Checkup | midden.yaml:11:15: found 'Checkup', expected the name of an event",
                "norm: second-consult | norm: care-plan | midden.yaml:13:11: found 'care-plan', expected another id than those of zig@2026-11-23",
                "before: 14w0d | before: 14d | midden.yaml:22:26: found '14d', expected a day such as",
            })
    void what_is_wrong_is_named_with_its_place(String sound, String broken, String complaint) {
        assertThatThrownBy(() -> read(SOUND.replaceFirst(java.util.regex.Pattern.quote(sound), broken)))
                .isInstanceOfSatisfying(
                        NormFileException.class,
                        faults -> assertThat(faults.faults()).allSatisfy(BothLanguages::assertAsMuchInDutch))
                .hasMessageStartingWith(complaint);
    }

    @Test
    void what_does_not_go_with_what_is_inherited_is_the_regions_to_mend() {
        var file = SOUND.replace("first-consult", "referral-answered")
                .replace("window: {before: 8w0d}", "each: {event: MdoRequested, per: mdo}");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(NormFileException.class)
                .hasMessageStartingWith("midden.yaml:10:7: found rules that do not go with what they inherit")
                .hasMessageContaining("zig/referral-answered.yaml:");
    }

    @Test
    void each_norm_is_tightened_once() {
        var tightening = SOUND.substring(SOUND.indexOf("  - norm: first"), SOUND.indexOf("adds:"));

        assertThatThrownBy(() -> read(SOUND.replace("adds:", tightening + "adds:")))
                .hasMessageStartingWith("midden.yaml:12:11: found 'first-consult', expected each norm");
    }

    @Test
    void aliases_and_endless_nesting_are_refused() {
        assertThatThrownBy(() -> read("a: &a [b]\nc: [*a, *a]")).isInstanceOf(NormFileException.class);
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(NormFileException.class);
        assertThatThrownBy(() -> read("")).hasMessageStartingWith("midden.yaml:1:1: found nothing");
    }

    private static Region read(String text) {
        return Region.read("midden.yaml", text, List.of(Shipped.zig()));
    }
}
