package nl.geboortepad.command.audit;

import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;

/** Knows which cases auditors know of: to name any other in an audit of one's own would open it. */
@FunctionalInterface
public interface AuditableCases {
    /** Whether it is proposed to the auditors of this partnership, or in an open audit of theirs. */
    boolean include(PregnancyId pregnancy, Vsv vsv);
}
