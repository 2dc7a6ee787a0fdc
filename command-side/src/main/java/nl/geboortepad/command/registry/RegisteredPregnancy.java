package nl.geboortepad.command.registry;

import java.time.LocalDate;
import java.util.Optional;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;

/** What the registry knows of a pregnancy; a merged one names the one that survives in the end. */
public record RegisteredPregnancy(
        PregnancyId id,
        WomanId woman,
        LocalDate dueDate,
        Optional<LocalDate> ended,
        Optional<PregnancyId> mergedInto) {}
