package nl.geboortepad.ops.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
    private static final String REGION = """
            pathway: midden
            version: 2026-12-01
            parent: zig@2026-11-23
            title: {nl: Regio Midden, en: Midden region}
            tightens:
              - norm: first-consult
                rules: [{since: 2026-12-01, window: {before: 8w0d}}]
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @Test
    void a_region_that_only_tightens_may_be_adopted() throws IOException {
        assertThat(check(file("midden.yaml", REGION))).isEqualTo(Check.ADOPTABLE);
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("midden@2026-12-01 < zig@2026-11-23")
                .contains(
                        "v first-consult (Eerste consult vóór 9 weken / First consult before 9 weeks): bewezen / proven")
                .contains("Mag worden aangenomen. / May be adopted.");
    }

    @Test
    void a_region_that_asks_less_is_told_by_which_course() throws IOException {
        assertThat(check(file("midden.yaml", REGION.replace("8w0d", "9w3d")))).isEqualTo(Check.NOT_ADOPTABLE);
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("x first-consult")
                .contains("weerlegd / refuted")
                .contains("het venster van de regio sluit later / the window of the region closes later")
                .contains("regio / region: Voldaan op ")
                .contains("ouder / parent: Te laat gedaan: ")
                .contains("   9+")
                .contains("Mag niet worden aangenomen. / May not be adopted.");
    }

    @Test
    void a_region_may_have_a_region_as_its_parent() throws IOException {
        var east = REGION.replace("midden", "oost")
                .replace("zig@2026-11-23", "midden@2026-12-01")
                .replace("8w0d", "7w0d");

        assertThat(check(file("oost.yaml", east), file("midden.yaml", REGION))).isEqualTo(Check.ADOPTABLE);
    }

    @Test
    void a_fault_is_told_with_its_place() throws IOException {
        var file = file("midden.yaml", REGION.replace("8w0d", "8 weken"));

        assertThat(check(file)).isEqualTo(Check.NOT_ADOPTABLE);
        assertThat(told.toString(StandardCharsets.UTF_8))
                .startsWith(file + ":7:50: gevonden '8 weken', verwacht een zwangerschapsduur")
                .contains(" / found '8 weken', expected a gestational age");
    }

    @Test
    void all_faults_of_a_file_are_told_at_once_each_with_its_place() throws IOException {
        var six = REGION.replace("2026-12-01\nparent", "morgen\nparent")
                        .replace("{nl: Regio Midden, en: Midden region}", "{nl: Regio Midden}")
                        .replace("first-consult", "eerste-consult")
                        .replace("8w0d", "8 weken")
                + "  - {norm: care-plan, rules: [{since: 2026-12-01, windw: {before: 8w0d}}, {since: 2026-11-01}]}\n";
        var file = file("midden.yaml", six);

        assertThat(check(file)).isEqualTo(Check.NOT_ADOPTABLE);
        assertThat(told.toString(StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.substring(file.length(), line.indexOf(", verwacht"))))
                .containsExactly(
                        ":2:10: gevonden 'morgen'",
                        ":4:8: gevonden alleen nl",
                        ":6:11: gevonden 'eerste-consult'",
                        ":8:51: gevonden 'windw'",
                        ":8:83: gevonden '2026-11-01'");
    }

    @Test
    void what_is_not_there_is_not_understood() {
        assertThat(check(folder.resolve("nothing.yaml").toString())).isEqualTo(Check.NOT_UNDERSTOOD);
        assertThat(check()).isEqualTo(Check.NOT_UNDERSTOOD);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private int check(String... arguments) {
        var n = new Check().run(arguments, new PrintStream(told, true, StandardCharsets.UTF_8));
        System.out.println(told.toString(StandardCharsets.UTF_8));
        return n;
    }
}
