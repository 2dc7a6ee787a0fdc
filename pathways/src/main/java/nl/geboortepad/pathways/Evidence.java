package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.Interval;

/** What shows that a norm was met: one fact, any of several, or all of them. */
sealed interface Evidence {
    record One(Pattern pattern) implements Evidence {}

    record Any(List<Evidence> of) implements Evidence {}

    record All(List<Evidence> of) implements Evidence {}

    /** The facts that together first show it, the deciding one last. */
    record Shown(List<Fact> facts, Optional<Text> proxy) {
        LocalDate day() {
            return facts.getLast().event().when().first();
        }
    }

    /**
     * The first showing among facts in time order, or nothing.
     *
     * @param proxies whether stand-ins count
     */
    default Optional<Shown> first(List<Fact> facts, Optional<Fact> trigger, boolean proxies) {
        return switch (this) {
            case One one ->
                one.pattern().proxy().isPresent() && !proxies ? Optional.empty() : one(one.pattern(), facts, trigger);
            case Any any ->
                any.of().stream()
                        .flatMap(e -> e.first(facts, trigger, proxies).stream())
                        .min(Comparator.comparing((Shown s) -> s.facts().getLast(), Course.IN_TIME)
                                .thenComparing(s -> s.proxy().isPresent()));
            case All all ->
                together(all.of().stream()
                        .map(e -> e.first(facts, trigger, proxies))
                        .toList());
        };
    }

    private static Optional<Shown> one(Pattern pattern, List<Fact> facts, Optional<Fact> trigger) {
        for (var fact : facts) {
            if (pattern.matches(fact.event(), trigger)) {
                return Optional.of(new Shown(List.of(fact), pattern.proxy()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Shown> together(List<Optional<Shown>> parts) {
        if (parts.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var shown = parts.stream().flatMap(Optional::stream).toList();
        var facts = new ArrayList<Fact>();
        shown.forEach(s -> facts.addAll(s.facts()));
        facts.sort(Course.IN_TIME);
        return Optional.of(new Shown(
                facts.stream().distinct().toList(),
                shown.stream().flatMap(s -> s.proxy().stream()).findFirst()));
    }

    default Stream<Pattern> patterns() {
        return switch (this) {
            case One one -> Stream.of(one.pattern());
            case Any any -> any.of().stream().flatMap(Evidence::patterns);
            case All all -> all.of().stream().flatMap(Evidence::patterns);
        };
    }

    /**
     * Whether silence proves that it was not there in these days. Each way of showing it must be one that a source would
     * have told, or a stand-in for them all; of several parts that are all needed, one that is missing is enough.
     *
     * @param shown which parts were there in time
     */
    default boolean absenceTold(Coverage coverage, Interval days, boolean proxies, Predicate<Evidence> shown) {
        return switch (this) {
            case One one -> coverage.coversType(one.pattern().typeName(), days);
            case Any any -> {
                var standIn = proxies
                        && any.of().stream()
                                .filter(Evidence::isProxy)
                                .anyMatch(e -> e.absenceTold(coverage, days, true, shown));
                yield standIn
                        || any.of().stream()
                                .filter(e -> !e.isProxy())
                                .allMatch(e -> e.absenceTold(coverage, days, proxies, shown));
            }
            case All all ->
                all.of().stream().anyMatch(e -> !shown.test(e) && e.absenceTold(coverage, days, proxies, shown));
        };
    }

    private boolean isProxy() {
        return this instanceof One one && one.pattern().proxy().isPresent();
    }
}
