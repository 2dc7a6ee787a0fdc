package nl.geboortepad.kernel.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One stored event, by the identifier of its message. */
public record EventId(@JsonValue String id) {
    @JsonCreator
    public EventId {
        if (id.isBlank() || id.length() > 64) {
            throw new IllegalArgumentException("expected the id of an event as it was answered");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
