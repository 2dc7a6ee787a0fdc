package nl.geboortepad.ops.settings;

import nl.geboortepad.kernel.text.Text;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A start that a setting stopped ends with one line that says what to do, and no stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedSettingTold implements SpringBootExceptionReporter {
    private static final String STOPPED = new Text("Geboortepad start niet", "does not start").inOneLine();

    @Override
    public boolean reportException(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedSetting refused) {
                System.err.println(STOPPED + ": " + refused.setting() + " "
                        + refused.why().inOneLine() + " " + refused.remedy().inOneLine());
                return true;
            }
        }
        return false;
    }
}
