package nl.geboortepad.ops.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The vault cannot be opened as it was set up; the sentence says what to do. */
final class VaultClosed extends RuntimeException {
    VaultClosed(String sentence) {
        super(sentence);
    }

    /** With that sentence the start ends. */
    static final class Explained extends AbstractFailureAnalyzer<VaultClosed> {
        @Override
        protected FailureAnalysis analyze(Throwable root, VaultClosed closed) {
            return new FailureAnalysis(closed.getMessage(), null, closed);
        }
    }
}
