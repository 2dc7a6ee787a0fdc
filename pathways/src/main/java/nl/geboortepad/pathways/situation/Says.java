package nl.geboortepad.pathways.situation;

import java.util.Optional;

/** What an event says, and of what. */
record Says<K, V>(K about, V value) {
    static <K, V> Optional<Says<K, V>> of(K about, V value) {
        return Optional.of(new Says<>(about, value));
    }

    static <K, V> Optional<Says<K, V>> nothing() {
        return Optional.empty();
    }
}
