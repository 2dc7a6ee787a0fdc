package nl.geboortepad.ops.sealing;

import org.axonframework.serialization.SerializationException;

/** A stored fact is not what was sealed, or lies where it was not sealed; reading stops instead of skipping. */
public final class UnopenedFact extends SerializationException {
    private static final long serialVersionUID = 1L;

    UnopenedFact(OpenFact.Place place) {
        super("The fact of version %d in %s does not open: it was changed or moved since it was sealed"
                .formatted(place.version(), place.stream()));
    }
}
