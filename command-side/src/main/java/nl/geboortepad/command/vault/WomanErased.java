package nl.geboortepad.command.vault;

/** What belongs to this woman was erased, so nothing can be kept for her. */
public final class WomanErased extends RuntimeException {
    public WomanErased() {
        super("This woman is not, or no longer, in the vault.");
    }
}
