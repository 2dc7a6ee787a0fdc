package nl.geboortepad.pathways.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.VsvEvent.Element;
import nl.geboortepad.kernel.event.VsvEvent.Policy;
import nl.geboortepad.kernel.event.VsvEvent.UnitNorm;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.yaml.Yaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing of what the sources ask is missing, and nothing is judged that no source asks. */
class EveryRowHasItsFileTest {

    /**
     * All that is asked, by the folder in which its files lie.
     *
     * @param stillMissing rows whose file is yet to come
     */
    record Rows(String folder, List<String> ids, List<String> stillMissing) {}

    private static final Rows OF_ONE_PREGNANCY = new Rows(
            "zig",
            List.of(
                    "first-consult",
                    "intake-complete",
                    "vsv-registered",
                    "risk-assessed",
                    "coordinator-assigned",
                    "coordinator-unbroken",
                    "informed-choice",
                    "registration-explained",
                    "care-plan",
                    "birth-plan",
                    "mdo-consent",
                    "mdo-held",
                    "mdo-attended",
                    "mdo-discussed-with-her",
                    "referral-answered",
                    "emergency-accepted",
                    "accountability-unbroken",
                    "birth-location",
                    "birth-location-honoured",
                    "pain-relief-informed",
                    "vulnerability-answered",
                    "smoking",
                    "low-literacy",
                    "interpreter",
                    "jgz-early",
                    "home-visit",
                    "self-management",
                    "outside-guideline",
                    "debriefed",
                    "postnatal",
                    "jgz-handover",
                    "jgz-acknowledged",
                    "preconception-shared",
                    "evaluated-by-woman",
                    "audit-case"),
            List.of());

    /** What calls itself not binding is judged only where a region takes it into its pathway. */
    private static final Rows OFF_UNLESS_A_REGION_WANTS_IT = new Rows("optional", List.of("risk-reviewed"), List.of());

    private static final Rows OF_A_PARTNERSHIP = new Rows(
            Shipped.VSV,
            List.of(
                    "mdo-monthly",
                    "mdo-agreement",
                    "coordinator-rule",
                    "plan-of-action",
                    "element-shared-decision-making",
                    "element-quality-policy",
                    "element-collaboration-across-lines",
                    "element-interprofessional-team",
                    "element-woman-at-the-centre",
                    "element-one-contact",
                    "element-prenatal-care",
                    "element-birth-care",
                    "element-care-after-birth",
                    "element-acute-care",
                    "element-vsv",
                    "element-information-and-counselling",
                    "element-individual-plan",
                    "element-preconception",
                    "element-client-council",
                    "element-shared-web-record",
                    "element-low-health-literacy",
                    "quality-cycle",
                    "annual-report",
                    "client-council",
                    "women-heard",
                    "indicators",
                    "audits",
                    "improvement-followed",
                    "composition",
                    "residents",
                    "non-affiliated",
                    "vision",
                    "equality",
                    "policy-vulnerable-women",
                    "policy-low-literacy",
                    "policy-smoking",
                    "policy-calamities",
                    "policy-complaints",
                    "policy-parallel-action",
                    "policy-pain-relief",
                    "policy-outside-guidelines",
                    "policy-preconception",
                    "policy-privacy",
                    "protocols",
                    "emergency-training",
                    "pathways",
                    "records-digital",
                    "one-voice",
                    "social-domain",
                    "inspection-informed",
                    "neighbours",
                    "self-assessed",
                    "unit-authorised-professional",
                    "unit-gynaecologist-in-time",
                    "unit-peak-load",
                    "unit-one-to-one",
                    "unit-competence",
                    "unit-remifentanil",
                    "inspected"),
            List.of());

    static Stream<Rows> rows() {
        return Stream.of(OF_ONE_PREGNANCY, OFF_UNLESS_A_REGION_WANTS_IT, OF_A_PARTNERSHIP);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void every_row_has_its_file_and_every_file_its_row(Rows rows) throws IOException, URISyntaxException {
        var expected = new TreeSet<>(rows.ids());
        expected.removeAll(rows.stillMissing());

        assertThat(files(rows.folder())).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(rows.ids()).containsAll(rows.stillMissing());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void every_file_is_read(Rows rows) throws IOException, URISyntaxException {
        assertThat(Shipped.read(rows.folder()).norms())
                .extracting(Norm::id)
                .containsExactlyInAnyOrderElementsOf(files(rows.folder()));
    }

    @Test
    void every_crucial_element_and_policy_and_visited_norm_has_a_row_of_its_own() {
        assertThat(OF_A_PARTNERSHIP.ids())
                .containsAll(codes("element-", Element.values()))
                .containsAll(codes("unit-", UnitNorm.values()))
                .containsAll(codes("policy-", Policy.values()).stream()
                        .map(id -> id.equals("policy-protocols") ? "protocols" : id)
                        .toList());
    }

    private static List<String> codes(String prefix, Enum<?>[] codes) {
        return Stream.of(codes).map(code -> prefix + Yaml.word(code)).toList();
    }

    private static List<String> files(String folder) throws IOException, URISyntaxException {
        var there = Path.of(Objects.requireNonNull(Shipped.class.getResource(Shipped.FOLDER + folder + "/pathway.yaml"))
                        .toURI())
                .getParent();
        try (var files = Files.list(there)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") && !name.equals("pathway.yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .toList();
        }
    }
}
