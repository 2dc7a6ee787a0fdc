package nl.geboortepad.kernel.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One pregnancy of one woman: the stream of its facts. The prefix keeps streams of different kinds apart in a store that keys them by text. */
public record PregnancyId(UUID id) {
    private static final String PREFIX = "pregnancy-";

    public static PregnancyId random() {
        return new PregnancyId(UUID.randomUUID());
    }

    @JsonCreator
    public static PregnancyId parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("expected pregnancy- followed by a UUID");
        }
        return new PregnancyId(UUID.fromString(text.substring(PREFIX.length())));
    }

    @JsonValue
    @Override
    public String toString() {
        return PREFIX + id;
    }
}
