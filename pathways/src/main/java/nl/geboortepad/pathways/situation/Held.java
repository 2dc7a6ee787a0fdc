package nl.geboortepad.pathways.situation;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.pathways.Order;

/**
 * What is held of one thing on a day. More words where it cannot be told which counts: on one day without two hours, in
 * ranges that overlap, or where each tells the same once in another way.
 *
 * @param perhapsNone none of them had come for certain
 */
public record Held<V>(List<Word<V>> words, boolean perhapsNone) {
    public Held {
        words = List.copyOf(words);
    }

    static <V> Held<V> nothing() {
        return new Held<>(List.of(), false);
    }

    /** Each word counts. */
    static <V> Held<V> all(List<Word<V>> words) {
        return new Held<>(words, !words.isEmpty() && words.stream().noneMatch(Word::certain));
    }

    /** The last word counts. */
    static <V> Held<V> last(List<Word<V>> words) {
        return last(words, (a, b) -> false);
    }

    /** @param follows whether what the second says can only have come after what the first says, where days do not tell */
    static <V> Held<V> last(List<Word<V>> words, BiPredicate<V, V> follows) {
        return all(words.stream()
                .filter(w -> words.stream().noneMatch(o -> o.certain() && overtakes(o, w, follows)))
                .toList());
    }

    private static <V> boolean overtakes(Word<V> later, Word<V> word, BiPredicate<V, V> follows) {
        return Order.before(word.when(), later.when())
                || !Order.before(later.when(), word.when())
                        && later.when().first().equals(word.when().first())
                        && follows.test(word.says(), later.says());
    }

    /** Whether there is one answer, be it none. */
    public boolean certain() {
        return !perhapsNone && values().count() < 2;
    }

    /** All that it can be. */
    public Stream<V> values() {
        return words.stream().map(Word::says).distinct();
    }

    /** The answer, where there is one and no doubt about it. */
    public Optional<V> value() {
        return certain() ? values().findFirst() : Optional.empty();
    }

    /** The one that came last as far as was told, of those that had come for certain. */
    public Optional<V> likely() {
        return words.stream().filter(Word::certain).map(Word::says).reduce((earlier, later) -> later);
    }

    public List<EventId> because() {
        return words.stream().map(Word::id).toList();
    }
}
