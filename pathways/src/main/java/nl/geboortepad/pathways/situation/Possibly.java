package nl.geboortepad.pathways.situation;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import nl.geboortepad.pathways.record.FactOrder;

/**
 * What is known of one thing on a day, by the facts that speak of it. There are several where nobody can tell which of them
 * counts: two on one day without hours, two in ranges of days that overlap, or two that tell of one birth in two ways.
 *
 * @param perhapsNone whether it is possible that none of these facts had happened yet
 */
public record Possibly<V>(List<Testimony<V>> words, boolean perhapsNone) {
    public Possibly {
        words = List.copyOf(words);
    }

    static <V> Possibly<V> nothing() {
        return new Possibly<>(List.of(), false);
    }

    /** Each fact counts. */
    static <V> Possibly<V> all(List<Testimony<V>> words) {
        return new Possibly<>(words, !words.isEmpty() && words.stream().noneMatch(Testimony::certain));
    }

    /** The last fact counts. */
    static <V> Possibly<V> last(List<Testimony<V>> words) {
        return last(words, (a, b) -> false);
    }

    /** @param follows whether what the second says can only have come after what the first says, where days do not tell */
    static <V> Possibly<V> last(List<Testimony<V>> words, BiPredicate<V, V> follows) {
        return all(words.stream()
                .filter(w -> words.stream().noneMatch(o -> o.certain() && overtakes(o, w, follows)))
                .toList());
    }

    private static <V> boolean overtakes(Testimony<V> later, Testimony<V> word, BiPredicate<V, V> follows) {
        return FactOrder.before(word.when(), later.when())
                || !FactOrder.before(later.when(), word.when())
                        && later.when().first().equals(word.when().first())
                        && follows.test(word.says(), later.says());
    }

    /** Whether there is one answer, be it none. */
    public boolean certain() {
        return !perhapsNone && values().count() < 2;
    }

    /** All that it can be. */
    public Stream<V> values() {
        return words.stream().map(Testimony::says).distinct();
    }

    /** The answer, where there is one and no doubt about it. */
    public Optional<V> value() {
        return certain() ? values().findFirst() : Optional.empty();
    }

    /** What the last of those facts says that had certainly happened, in the order in which they were told. */
    public Optional<V> likely() {
        return words.stream().filter(Testimony::certain).map(Testimony::says).reduce((earlier, later) -> later);
    }
}
