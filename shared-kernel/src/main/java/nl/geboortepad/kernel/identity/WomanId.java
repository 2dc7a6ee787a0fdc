package nl.geboortepad.kernel.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;

/** A woman, by a random id. The vault alone knows whose it is. */
@Says(nl = "een vrouw, naar een willekeurig nummer", en = "a woman, by a random number")
@Shape(
        pattern = "woman-[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9" + "a-fA-F]{12}",
        example = "woman-3c1a4b5e-90f2-4f6e-b8b1-7d0d2c5fe333")
public record WomanId(UUID id) {
    private static final String PREFIX = "woman-";

    public static WomanId random() {
        return new WomanId(UUID.randomUUID());
    }

    @JsonCreator
    public static WomanId parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("expected woman- followed by a UUID");
        }
        return new WomanId(UUID.fromString(text.substring(PREFIX.length())));
    }

    @JsonValue
    @Override
    public String toString() {
        return PREFIX + id;
    }
}
