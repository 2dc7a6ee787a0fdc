package nl.geboortepad.kernel.identity;

import java.util.UUID;
import nl.geboortepad.kernel.text.Says;

/**
 * A free text, by reference: the text itself lies encrypted in the vault. The digest (SHA-256 over a salt that lies with
 * the text, base64url) proves later that the text is the one that was recorded, and tells nothing when it is erased.
 */
@Says(nl = "vrije tekst", en = "free text")
public record Words(UUID id, String digest) {}
