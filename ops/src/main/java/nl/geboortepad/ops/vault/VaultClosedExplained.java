package nl.geboortepad.ops.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start with a vault that does not open ends with the sentence that says what to do. */
final class VaultClosedExplained extends AbstractFailureAnalyzer<VaultClosed> {
    @Override
    protected FailureAnalysis analyze(Throwable root, VaultClosed closed) {
        return new FailureAnalysis(closed.getMessage(), null, closed);
    }
}
