package nl.geboortepad.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
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

    static Stream<Rows> rows() {
        return Stream.of(OF_ONE_PREGNANCY, OFF_UNLESS_A_REGION_WANTS_IT);
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
        assertThat(NormFiles.shipped(rows.folder()).norms())
                .extracting(Norm::id)
                .containsExactlyInAnyOrderElementsOf(files(rows.folder()));
    }

    private static List<String> files(String folder) throws IOException, URISyntaxException {
        var there = Path.of(Objects.requireNonNull(Pathway.class.getResource(folder + "/index.txt"))
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
