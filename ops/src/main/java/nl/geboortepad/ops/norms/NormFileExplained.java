package nl.geboortepad.ops.norms;

import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.yaml.NormFileException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start that a broken norm file stopped ends with the place in that file, not with a stack trace. */
final class NormFileExplained extends AbstractFailureAnalyzer<NormFileException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, NormFileException cause) {
        return new FailureAnalysis(
                new Text("Een normbestand klopt niet", "A norm file is not right").inOneLine() + ":\n\n    "
                        + cause.getMessage(),
                new Text("Herstel het bestand op die plaats", "Mend the file in that place").inOneLine() + ".",
                cause);
    }
}
