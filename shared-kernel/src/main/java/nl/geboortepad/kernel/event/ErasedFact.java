package nl.geboortepad.kernel.event;

/**
 * In place of a fact that was erased with the woman whom it was about: that something was recorded here, and no more. It is
 * no {@link Event}, so who reads events passes it by.
 */
public record ErasedFact() {
    /** In place of the name of the fact. */
    public static final String NAME = "Erased";
}
