package nl.geboortepad.command.vault;

import java.time.Instant;
import nl.geboortepad.kernel.identity.WomanId;

/** Two women of whom one number was told with two birth dates. */
public record Namesakes(WomanId known, WomanId other, Instant noticed) {}
