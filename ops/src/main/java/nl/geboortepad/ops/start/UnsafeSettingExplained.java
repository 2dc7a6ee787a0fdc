package nl.geboortepad.ops.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The reason on the screen instead of a stack trace. */
class UnsafeSettingExplained extends AbstractFailureAnalyzer<UnsafeSetting> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, UnsafeSetting cause) {
        return new FailureAnalysis(cause.setting() + ": " + cause.why(), cause.remedy(), cause);
    }
}
