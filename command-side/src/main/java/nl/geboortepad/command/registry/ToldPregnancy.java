package nl.geboortepad.command.registry;

import java.time.LocalDate;
import nl.geboortepad.kernel.identity.PregnancyId;

/** The due date by which a pregnancy was asked for, and the one that was told. */
public record ToldPregnancy(LocalDate dueDate, PregnancyId pregnancy) {}
