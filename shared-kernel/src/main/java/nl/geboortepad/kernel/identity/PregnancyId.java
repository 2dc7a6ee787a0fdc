package nl.geboortepad.kernel.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;

/** One pregnancy of one woman: the stream of its facts. The prefix keeps streams of different kinds apart in a store that keys them by text. */
@Says(nl = "een zwangerschap", en = "a pregnancy")
@Shape(
        pattern = "pregnancy-[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-" + "[0-9a-fA-F]{12}",
        example = "pregnancy-7b0e8d3c-6f6f-4e0a-9f0e-2b8f6c1d2e3f")
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
