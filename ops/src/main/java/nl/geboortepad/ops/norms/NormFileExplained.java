package nl.geboortepad.ops.norms;

import java.util.stream.Collectors;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.yaml.NormFileException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start that a broken norm file stopped ends with all the places in those files, not with a stack trace. */
final class NormFileExplained extends AbstractFailureAnalyzer<NormFileException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, NormFileException cause) {
        return new FailureAnalysis(
                new Text("Een normbestand klopt niet", "A norm file is not right").inOneLine() + ":\n\n"
                        + cause.faults().stream()
                                .map(fault -> "    " + fault.place() + ": "
                                        + fault.says().inOneLine())
                                .collect(Collectors.joining("\n")),
                new Text("Herstel wat daar staat", "Mend what stands there").inOneLine() + ".",
                cause);
    }
}
