package nl.geboortepad.ops.norms;

import nl.geboortepad.pathways.yaml.NormFileException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start that a broken norm file stopped ends with all the places in those files, not with a stack trace. */
final class NormFileExplained extends AbstractFailureAnalyzer<NormFileException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, NormFileException cause) {
        return new FailureAnalysis(
                "Een normbestand klopt niet / A norm file is not right:\n\n"
                        + cause.getMessage().indent(4).stripTrailing(),
                "Herstel wat daar staat / Mend what stands there.",
                cause);
    }
}
