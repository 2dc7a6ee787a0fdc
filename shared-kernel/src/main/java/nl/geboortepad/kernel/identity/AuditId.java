package nl.geboortepad.kernel.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One perinatal audit. Random: it tells nothing of the pregnancy that is audited. */
public record AuditId(UUID id) {
    private static final String PREFIX = "audit-";

    public static AuditId random() {
        return new AuditId(UUID.randomUUID());
    }

    @JsonCreator
    public static AuditId parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("expected audit- followed by a UUID");
        }
        return new AuditId(UUID.fromString(text.substring(PREFIX.length())));
    }

    @JsonValue
    @Override
    public String toString() {
        return PREFIX + id;
    }
}
