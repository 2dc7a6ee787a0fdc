package nl.geboortepad.command.registry;

import nl.geboortepad.kernel.identity.PregnancyId;

/** Which pregnancy it is, and whether the registry saw it for the first time. */
public record RegistryAnswer(PregnancyId pregnancy, boolean isNew) {}
