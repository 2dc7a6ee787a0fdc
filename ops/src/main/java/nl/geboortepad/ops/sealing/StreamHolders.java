package nl.geboortepad.ops.sealing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Whose facts lie in a stream. What is in the stream already tells it; only where nothing is read yet is it looked up. */
final class StreamHolders {
    private static final int MOST = 20_000;

    private final FactKeys keys;
    private final Map<String, UUID> known = new LinkedHashMap<>();

    StreamHolders(FactKeys keys) {
        this.keys = keys;
    }

    synchronized void note(String stream, UUID holder) {
        if (known.putIfAbsent(stream, holder) == null && known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
    }

    Optional<UUID> of(String stream) {
        var there = noted(stream);
        if (there.isPresent()) {
            return there;
        }
        var found = keys.holder(stream);
        found.ifPresent(holder -> note(stream, holder));
        return found;
    }

    private synchronized Optional<UUID> noted(String stream) {
        return Optional.ofNullable(known.get(stream));
    }
}
