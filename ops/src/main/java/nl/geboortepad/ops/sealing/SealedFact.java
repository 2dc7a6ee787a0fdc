package nl.geboortepad.ops.sealing;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;

/**
 * A fact as it is stored: one byte that tells the form, 16 bytes that name the holder of the key, and the fact with its name,
 * revision and metadata as AES-GCM leaves them.
 */
public record SealedFact(UUID holder, byte[] ciphertext) {
    /** Under which name and revision it is stored: what happened is told by what is sealed only. */
    public static final String TYPE = "Sealed";

    public static final String REVISION = "1";

    private static final byte FORM = 1;
    private static final int HEAD = 1 + 16;

    /** @throws IllegalArgumentException when this is no sealed fact */
    public static SealedFact of(byte[] stored) {
        if (stored.length <= HEAD || stored[0] != FORM) {
            throw new IllegalArgumentException("this is not a sealed fact");
        }
        var head = ByteBuffer.wrap(stored, 1, HEAD - 1);
        return new SealedFact(
                new UUID(head.getLong(), head.getLong()), Arrays.copyOfRange(stored, HEAD, stored.length));
    }

    public byte[] stored() {
        return ByteBuffer.allocate(HEAD + ciphertext.length)
                .put(FORM)
                .putLong(holder.getMostSignificantBits())
                .putLong(holder.getLeastSignificantBits())
                .put(ciphertext)
                .array();
    }

    @Override
    public String toString() {
        return "a sealed fact";
    }
}
