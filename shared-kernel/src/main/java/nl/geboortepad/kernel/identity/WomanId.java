package nl.geboortepad.kernel.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A woman, by a random id. The vault alone knows whose it is. */
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
