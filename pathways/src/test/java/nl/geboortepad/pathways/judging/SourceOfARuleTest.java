package nl.geboortepad.pathways.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import nl.geboortepad.pathways.Given;
import nl.geboortepad.pathways.TestNorms;
import nl.geboortepad.pathways.files.NormReader;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.region.Region;
import nl.geboortepad.pathways.verdict.Source;
import nl.geboortepad.pathways.yaml.NormFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A version of a norm may be written elsewhere than the norm itself. */
class SourceOfARuleTest {
    private static final String LATER = """
              - since: 2026-03-01
                source: {document: "009", section: "1", href: "https://example.org/009", checked: 2026-11-24}
                window-basis: team
                evidence: CarePlanEstablished
                window: {before: 16w0d}
            """;

    /** Care plans are asked by the norm's own source since 2019, and by another document since March. */
    private static Norm carePlan() {
        var text = TestNorms.shippedText("care-plan").replace("examples:", LATER + "examples:");
        return NormReader.read("care-plan.yaml", text);
    }

    private static Source source(LocalDate due) {
        var course = Given.pregnancy(due).on("8w0d", "IntakeHeld").course();
        return Judge.judge(course, carePlan()).getFirst().source();
    }

    @Test
    void a_verdict_names_the_source_of_the_version_that_judged() {
        assertThat(source(LocalDate.of(2026, 5, 1)).document()).isEqualTo("003");
        assertThat(source(LocalDate.of(2026, 5, 1)).href()).isEmpty();
        assertThat(source(LocalDate.of(2027, 5, 1)).document()).isEqualTo("009");
        assertThat(source(LocalDate.of(2027, 5, 1)).href()).contains(URI.create("https://example.org/009"));
    }

    @Test
    void a_source_and_a_basis_of_one_part_are_not_those_of_another() {
        var text = TestNorms.text("optional/risk-reviewed.yaml")
                .replaceFirst(
                        "window-basis: assumption\n",
                        "source: {document: \"009\", section: \"1\", checked: 2026-11-24}\n");
        var course = Given.pregnancy()
                .on("10w0d", "RiskScreened")
                .on("12w0d", "MdoDecisionTaken")
                .course();

        assertThat(Judge.judge(course, NormReader.read("risk-reviewed.yaml", text)))
                .extracting(judgement -> judgement.source().document() + " "
                        + judgement.windowBasis().map(Enum::name).orElse(""))
                .containsExactly("009 ", "003 ASSUMPTION");
    }

    @Test
    void what_a_region_changes_has_the_source_that_the_region_names() {
        var text = """
                pathway: midden
                version: 2026-12-01
                parent: %s
                title: {nl: Midden, en: Midden}
                tightens:
                  - norm: care-plan
                    source: {document: regio, section: "1", href: "https://example.org/midden", checked: 2026-11-24}
                    rules:
                      - {since: 2026-12-01, window: {before: 15w0d}}
                      - since: 2027-06-01
                        source: {document: later, section: "2", checked: 2026-11-24}
                """.formatted(Shipped.zig().name());
        var norm = Region.read("midden.yaml", text, List.of(Shipped.zig()))
                .pathway()
                .norm("care-plan")
                .orElseThrow();

        assertThat(norm.source().document()).isEqualTo("regio");
        assertThat(norm.parts().getFirst().rules())
                .extracting(rule -> rule.terms().source().map(Source::document).orElse("of the norm"))
                .containsExactly("of the norm", "of the norm", "later");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "https:example.org",
                "https:///page",
                "https://somebody@example.org",
                "javascript:alert(1)",
                "example.org/page",
                "https://example.org/a page"
            })
    void only_a_link_that_everybody_can_follow_is_one(String href) {
        var text = TestNorms.shippedText("care-plan").replace("cites:", "href: \"" + href + "\", cites:");

        assertThatThrownBy(() -> NormReader.read("care-plan.yaml", text))
                .isInstanceOf(NormFileException.class)
                .hasMessageContaining("expected a link such as https://example.org/page");
    }
}
