package nl.geboortepad.ops.storage;

import org.axonframework.serialization.SerializationException;

/** The store holds something that this version of the engine does not understand; reading stops instead of skipping. */
public final class UnreadableEvent extends SerializationException {
    private static final long serialVersionUID = 1L;

    UnreadableEvent(String message) {
        super(message);
    }

    static UnreadableEvent unknown(String name, String revision) {
        return new UnreadableEvent(
                "The store holds an event of type '%s', revision %s, which this version does not know"
                        .formatted(name, revision));
    }

    static UnreadableEvent otherRevision(String name, String stored, String known) {
        return new UnreadableEvent(
                "The store holds an event of type '%s' in revision %s; this version reads revision %s and nothing leads from one to the other"
                        .formatted(name, stored, known));
    }
}
