package nl.geboortepad.command.vault;

import nl.geboortepad.kernel.identity.PregnancyId;

/** The BSN of a child is in use for this child of this pregnancy. */
public record ChildElsewhere(PregnancyId pregnancy, int number) {}
