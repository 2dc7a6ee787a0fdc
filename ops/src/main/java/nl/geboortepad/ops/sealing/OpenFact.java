package nl.geboortepad.ops.sealing;

import com.google.crypto.tink.Aead;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;

/**
 * What is sealed of one fact. Spaces behind its JSON bring it to a multiple of {@value #STEP} bytes: how long it is would
 * else tell what it is, also after her key is destroyed.
 *
 * @param metadata JSON, and so is the payload
 */
record OpenFact(String type, String revision, byte[] metadata, byte[] payload) {
    private static final int STEP = 128;

    /** Where a fact lies. It is bound to that: in another place it does not open. */
    record Place(String stream, long version, String event) {
        byte[] boundTo(UUID holder) {
            return "fact:%s:%s:%d:%s".formatted(holder, stream, version, event).getBytes(StandardCharsets.UTF_8);
        }
    }

    SealedFact seal(Aead key, UUID holder, Place place) {
        try {
            return new SealedFact(holder, key.encrypt(bytes(), place.boundTo(holder)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a fact was not sealed", impossible);
        }
    }

    /** @throws UnopenedFact when it is not as it was sealed, or lies elsewhere */
    static OpenFact open(SealedFact sealed, Aead key, Place place) {
        try {
            return from(ByteBuffer.wrap(key.decrypt(sealed.ciphertext(), place.boundTo(sealed.holder()))));
        } catch (GeneralSecurityException | BufferUnderflowException changed) {
            throw new UnopenedFact(place);
        }
    }

    private byte[] bytes() {
        var name = type.getBytes(StandardCharsets.UTF_8);
        var shape = revision.getBytes(StandardCharsets.UTF_8);
        var length = 3 * Integer.BYTES + name.length + shape.length + metadata.length + payload.length;
        var padded = (length + STEP - 1) / STEP * STEP;
        var bytes = ByteBuffer.allocate(padded)
                .putInt(name.length)
                .put(name)
                .putInt(shape.length)
                .put(shape)
                .putInt(metadata.length)
                .put(metadata)
                .put(payload)
                .array();
        Arrays.fill(bytes, length, padded, (byte) ' ');
        return bytes;
    }

    private static OpenFact from(ByteBuffer bytes) {
        var name = text(bytes);
        var shape = text(bytes);
        var metadata = part(bytes, bytes.getInt());
        return new OpenFact(name, shape, metadata, part(bytes, bytes.remaining()));
    }

    private static String text(ByteBuffer bytes) {
        return new String(part(bytes, bytes.getInt()), StandardCharsets.UTF_8);
    }

    private static byte[] part(ByteBuffer bytes, int length) {
        var part = new byte[length];
        bytes.get(part);
        return part;
    }

    @Override
    public String toString() {
        return "a fact";
    }
}
