package nl.geboortepad.ops.storage;

import org.axonframework.serialization.Serializer;

/** The form in which events are stored, for tests elsewhere. */
public final class StoredForm {
    private StoredForm() {}

    public static Serializer of(EventTypes types) {
        return new PlainNames(types);
    }
}
