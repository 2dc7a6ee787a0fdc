package nl.geboortepad.ops.vault;

import com.google.crypto.tink.Aead;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The few keys that are in use just now. None stays long, for a key in memory outlives its erasure elsewhere. */
final class UnlockedKeys {
    private static final int MOST = 2000;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Clock clock;
    private final Map<UUID, Unlocked> keys = new LinkedHashMap<>();
    private final Set<UUID> destroyed = new HashSet<>();

    UnlockedKeys(Clock clock) {
        this.clock = clock;
    }

    synchronized Optional<Aead> get(UUID holder) {
        dropExpired();
        return Optional.ofNullable(keys.get(holder)).map(Unlocked::key);
    }

    synchronized void put(UUID holder, Aead key) {
        dropExpired();
        keys.remove(holder);
        if (destroyed.contains(holder)) {
            return;
        }
        keys.put(holder, new Unlocked(key, clock.instant().plus(LONGEST)));
        if (keys.size() > MOST) {
            keys.remove(keys.keySet().iterator().next());
        }
    }

    synchronized void drop(UUID holder) {
        keys.remove(holder);
    }

    /** It was destroyed: whoever has read it just before does not bring it back. */
    synchronized void bar(UUID holder) {
        keys.remove(holder);
        destroyed.add(holder);
    }

    synchronized int size() {
        return keys.size();
    }

    private void dropExpired() {
        // Oldest first, so the first that is still good ends the search.
        var now = clock.instant();
        var oldest = keys.values().iterator();
        while (oldest.hasNext() && !oldest.next().until().isAfter(now)) {
            oldest.remove();
        }
    }

    private record Unlocked(Aead key, Instant until) {
        @Override
        public String toString() {
            return "a key until " + until;
        }
    }
}
