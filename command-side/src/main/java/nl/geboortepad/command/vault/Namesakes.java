package nl.geboortepad.command.vault;

import java.time.Instant;
import nl.geboortepad.kernel.identity.WomanId;

/** Two women of whom one number was told; one woman twice where one record tells two birth dates of her. */
public record Namesakes(WomanId known, WomanId other, Instant noticed) {}
