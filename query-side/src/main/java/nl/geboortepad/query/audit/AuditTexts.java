package nl.geboortepad.query.audit;

import java.util.Optional;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.kernel.time.When;

/** What the vault can tell of audits: their words, and while one is open its case. */
public interface AuditTexts {
    /** The text, as long as it is there: results for good, other words until the audit closes. */
    Optional<String> read(AuditId audit, Words words);

    Optional<CaseInAudit> caseOf(AuditId audit);

    /** Whether this case is in an open audit under this theme. */
    boolean isOpen(Reference theme, PregnancyId pregnancy, Optional<Integer> child);

    /** @param child where the theme is about a child */
    record CaseInAudit(Reference theme, PregnancyId pregnancy, Optional<Integer> child, When brought) {}
}
