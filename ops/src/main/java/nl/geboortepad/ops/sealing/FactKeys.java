package nl.geboortepad.ops.sealing;

import com.google.crypto.tink.Aead;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The keys under which facts lie sealed: one per woman. */
public interface FactKeys {
    /** Whose facts lie in a stream; empty when no woman is registered with it. */
    Optional<UUID> holder(String stream);

    /** Empty when she was erased. A key that is missing for another reason is a failure. */
    Optional<Aead> find(UUID holder);

    /**
     * The first fact in a stream is about to be stored: from now on the key stays until she is erased.
     *
     * @return false when her registration was taken back just now
     */
    boolean begin(String stream, UUID holder);

    /** For whoever is about to ask for each of these. */
    void prepare(Set<UUID> holders);
}
