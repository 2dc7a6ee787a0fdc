package nl.geboortepad.pathways;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.Fact;

/** What shows that a norm was met: one fact, any of several, or all of them. */
sealed interface Evidence {
    record One(Pattern pattern) implements Evidence {}

    record Any(List<Evidence> of) implements Evidence {}

    record All(List<Evidence> of) implements Evidence {}

    /** The facts that together first show it, the deciding one last. */
    record Shown(List<Fact> facts, Optional<Text> proxy) {
        java.time.LocalDate day() {
            return facts.getLast().event().when().first();
        }
    }

    /** The first showing among {@code facts}, or nothing. */
    default Optional<Shown> first(Collection<Fact> facts, Optional<Fact> trigger) {
        return switch (this) {
            case One one ->
                facts.stream()
                        .filter(f -> one.pattern().matches(f.event(), trigger))
                        .min(Course.IN_TIME)
                        .map(f -> new Shown(List.of(f), one.pattern().proxy()));
            case Any any ->
                any.of().stream()
                        .flatMap(e -> e.first(facts, trigger).stream())
                        .min(Comparator.comparing((Shown s) -> s.facts().getLast(), Course.IN_TIME)
                                .thenComparing(s -> s.proxy().isPresent()));
            case All all ->
                together(all.of().stream().map(e -> e.first(facts, trigger)).toList());
        };
    }

    private static Optional<Shown> together(List<Optional<Shown>> parts) {
        if (parts.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var facts = new ArrayList<Fact>();
        parts.forEach(p -> facts.addAll(p.orElseThrow().facts()));
        facts.sort(Course.IN_TIME);
        return Optional.of(new Shown(
                facts.stream().distinct().toList(),
                parts.stream().flatMap(p -> p.orElseThrow().proxy().stream()).findFirst()));
    }

    default Stream<Pattern> patterns() {
        return switch (this) {
            case One one -> Stream.of(one.pattern());
            case Any any -> any.of().stream().flatMap(Evidence::patterns);
            case All all -> all.of().stream().flatMap(Evidence::patterns);
        };
    }

    /** Whether a source that carries these event types could have shown it: silence of any other proves nothing. */
    default boolean couldBeShownBy(java.util.function.Predicate<String> carries) {
        return switch (this) {
            case One one -> carries.test(one.pattern().typeName());
            case Any any -> any.of().stream().anyMatch(e -> e.couldBeShownBy(carries));
            case All all -> all.of().stream().allMatch(e -> e.couldBeShownBy(carries));
        };
    }
}
