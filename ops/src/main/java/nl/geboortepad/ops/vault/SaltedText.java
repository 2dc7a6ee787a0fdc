package nl.geboortepad.ops.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** A text with its salt, without which the digest in an event would let a short text be guessed. */
final class SaltedText {
    private static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private SaltedText(byte[] bytes) {
        this.bytes = bytes;
    }

    static SaltedText of(String text) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        return new SaltedText(ByteBuffer.allocate(SALT + encoded.length)
                .put(salt)
                .put(encoded)
                .array());
    }

    static SaltedText from(byte[] bytes) {
        return new SaltedText(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    String text() {
        return new String(bytes, SALT, bytes.length - SALT, StandardCharsets.UTF_8);
    }

    String digest() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "a text";
    }
}
