package nl.geboortepad.command.vault;

import java.time.Instant;

/** Two children were reported with one BSN: one of the entries is wrong, or the two pregnancies are one. */
public record ChildConflict(ChildElsewhere first, ChildElsewhere second, Instant noticed) {}
