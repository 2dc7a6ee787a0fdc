package nl.geboortepad.command.vault;

import java.util.UUID;

/** A text in the vault is not the one that was kept. Says which, never what. */
public final class WordsDamaged extends RuntimeException {
    public WordsDamaged(UUID id) {
        super("The text " + id + " in the vault is not the one that was kept.");
    }
}
