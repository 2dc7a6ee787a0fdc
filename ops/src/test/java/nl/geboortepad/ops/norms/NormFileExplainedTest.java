package nl.geboortepad.ops.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.yaml.NormFileException;
import org.junit.jupiter.api.Test;

class NormFileExplainedTest {
    @Test
    void a_start_that_norm_files_stopped_ends_with_every_fault_on_a_line_of_its_own() {
        var faults = catchThrowableOfType(
                NormFileException.class,
                () -> Shipped.pathway(
                        "zig",
                        LocalDate.EPOCH,
                        new Text("z", "z"),
                        Map.of("zig/a.yaml", "titel: A\n", "zig/b.yaml", "basis: guess\nnorms: b\n")));

        assertThat(new NormFileExplained()
                        .analyze(new IllegalStateException("no start", faults))
                        .getDescription())
                .containsSubsequence(
                        "Een normbestand klopt niet / A norm file is not right:\n\n",
                        "    zig/a.yaml:1:1: gevonden 'titel', verwacht een van norm, order, title",
                        " / found 'titel', expected one of norm, order, title",
                        "\n    zig/b.yaml:1:8: gevonden 'guess'",
                        " / found 'guess', expected one of standard",
                        "\n    zig/b.yaml:2:1: gevonden 'norms'",
                        " / found 'norms', expected one of norm, order, title");
    }
}
