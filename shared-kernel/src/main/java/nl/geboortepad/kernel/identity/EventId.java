package nl.geboortepad.kernel.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;

/** One stored event, by the identifier of its message. */
@Says(nl = "een feit, zoals bij het vastleggen geantwoord", en = "an entry, as answered when it was recorded")
@Shape(pattern = "\\S.{0,63}", example = "8e1d9f4c-3a52-4b7c-9d0e-1f2a3b4c5d6e")
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
