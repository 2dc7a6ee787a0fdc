package nl.geboortepad.command.vault;

import java.util.Optional;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.time.When;

/**
 * The case that an audit is about. Lies in the vault and nowhere else.
 *
 * @param brought when it was brought to the audit
 * @param child where the theme is about a child
 */
public record AuditedCase(Reference theme, PregnancyId pregnancy, Optional<Integer> child, When brought) {
    /** It leads to a woman. */
    @Override
    public String toString() {
        return "a case under " + theme;
    }
}
