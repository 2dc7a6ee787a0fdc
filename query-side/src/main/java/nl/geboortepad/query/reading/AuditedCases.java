package nl.geboortepad.query.reading;

import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;

/** Knows which cases auditors look at. */
@FunctionalInterface
public interface AuditedCases {
    /** Whether it is proposed to the auditors of this partnership, or in an open audit of theirs. */
    boolean mayLook(PregnancyId pregnancy, Vsv vsv);
}
