package nl.geboortepad.ops.vault;

/** The vault cannot be opened as it was set up; the sentence says what to do. */
final class VaultClosed extends RuntimeException {
    VaultClosed(String sentence) {
        super(sentence);
    }
}
