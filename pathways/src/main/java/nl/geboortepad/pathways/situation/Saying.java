package nl.geboortepad.pathways.situation;

import java.util.Optional;

/** What an event says, and of what. */
record Saying<K, V>(K about, V value) {
    static <K, V> Optional<Saying<K, V>> of(K about, V value) {
        return Optional.of(new Saying<>(about, value));
    }

    static <K, V> Optional<Saying<K, V>> nothing() {
        return Optional.empty();
    }
}
