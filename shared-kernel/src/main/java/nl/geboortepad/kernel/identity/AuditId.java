package nl.geboortepad.kernel.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;

/** One perinatal audit. Random: it tells nothing of the pregnancy that is audited. */
@Says(nl = "een perinatale audit, naar een willekeurig nummer", en = "a perinatal audit, by a random number")
@Shape(
        pattern = "audit-[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9" + "a-fA-F]{12}",
        example = "audit-5d2f7c11-4a3e-4c2b-9a57-0e6f1b8c9d20")
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
