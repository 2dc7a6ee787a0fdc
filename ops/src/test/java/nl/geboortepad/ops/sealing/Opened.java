package nl.geboortepad.ops.sealing;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;

/** A stored fact as it was before it was sealed. */
public record Opened(String type, byte[] payload, String metadata) {
    public static Opened of(byte[] stored, Function<UUID, Aead> keys, String stream, long version, String event) {
        var sealed = SealedFact.of(stored);
        var fact = OpenFact.open(sealed, keys.apply(sealed.holder()), new OpenFact.Place(stream, version, event));
        return new Opened(fact.type(), fact.payload(), new String(fact.metadata(), StandardCharsets.UTF_8));
    }

    public String json() {
        return new String(payload, StandardCharsets.UTF_8).strip();
    }
}
