package nl.geboortepad.ops.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The reason on the screen instead of a stack trace. */
class RefusedSettingExplained extends AbstractFailureAnalyzer<RefusedSetting> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, RefusedSetting cause) {
        return new FailureAnalysis(
                cause.setting() + " " + cause.why().inOneLine(), cause.remedy().inOneLine(), cause);
    }
}
