package nl.geboortepad.pathways.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.geboortepad.pathways.clause.Evidence;
import nl.geboortepad.pathways.pattern.Kinds;
import nl.geboortepad.pathways.pattern.Pattern;

/**
 * Whether all that one description fits is fitted by another too. Where there is too much to look through the answer is
 * no: it is never yes without having looked at every kind of event.
 */
final class PatternInclusion {
    private static final int MOST = 4_096;

    private PatternInclusion() {}

    /** Whether every fact that {@code one} fits is fitted by some of {@code others} too. */
    static boolean fits(Pattern one, List<Pattern> others) {
        var alike = others.stream()
                .filter(o -> o.type() == one.type())
                .filter(o -> isTiedAs(one, o))
                .toList();
        if (alike.isEmpty()) {
            return false;
        }
        if (alike.stream().anyMatch(o -> o.tests().isEmpty() || o.tests().equals(one.tests()))) {
            return true;
        }
        return kinds(one, alike)
                .map(kinds -> kinds.stream()
                        .filter(kind -> kind.passes(one.tests()))
                        .allMatch(kind -> alike.stream().anyMatch(o -> kind.passes(o.tests()))))
                .orElse(false);
    }

    /** Whether what the other asks of the fact beside its fields is asked of it here too. */
    private static boolean isTiedAs(Pattern one, Pattern other) {
        return (other.same().isEmpty() || other.same().equals(one.same()))
                && (other.asAgreed().isEmpty() || other.asAgreed().equals(one.asAgreed()))
                && (one.other() || !other.other());
    }

    static boolean all(List<Pattern> these, List<Pattern> others) {
        return these.stream().allMatch(each -> fits(each, others));
    }

    static boolean alike(List<Pattern> these, List<Pattern> others) {
        return all(these, others) && all(others, these);
    }

    /** Whether one fact can be fitted by both. */
    static boolean touch(Pattern one, Pattern other) {
        return one.type() == other.type()
                && kinds(one, List.of(other))
                        .map(kinds -> kinds.stream().anyMatch(k -> k.passes(one.tests()) && k.passes(other.tests())))
                        .orElse(true);
    }

    private static Optional<List<Kinds.Kind>> kinds(Pattern one, List<Pattern> others) {
        return Kinds.of(Stream.concat(Stream.of(one), others.stream())
                .flatMap(p -> p.tests().stream())
                .distinct()
                .toList());
    }

    /** Whether {@code other} is shown, at the latest, on the day on which {@code one} is. */
    static boolean shows(Evidence one, Evidence other) {
        var wanted = other.patterns().distinct().toList();
        return wanted.size() < Long.SIZE
                && least(one, wanted)
                        .map(least -> least.stream().allMatch(shown -> shows(other, wanted, shown)))
                        .orElse(false);
    }

    private static boolean shows(Evidence evidence, List<Pattern> wanted, long shown) {
        return switch (evidence) {
            case Evidence.One one -> (shown & 1L << wanted.indexOf(one.pattern())) != 0;
            case Evidence.Any any -> any.of().stream().anyMatch(e -> shows(e, wanted, shown));
            case Evidence.All all -> all.of().stream().allMatch(e -> shows(e, wanted, shown));
        };
    }

    /** The least that is shown of what is wanted, in each way in which the evidence can be given; a bit for each. */
    private static Optional<Set<Long>> least(Evidence evidence, List<Pattern> wanted) {
        return switch (evidence) {
            case Evidence.One one -> least(one.pattern(), wanted);
            case Evidence.Any any -> {
                var together = new LinkedHashSet<Long>();
                for (var each : any.of()) {
                    var shown = least(each, wanted);
                    if (shown.isEmpty()) {
                        yield Optional.empty();
                    }
                    together.addAll(shown.get());
                }
                yield Optional.of(onlyLeast(together));
            }
            case Evidence.All all -> {
                Set<Long> together = Set.of(0L);
                for (var each : all.of()) {
                    var shown = least(each, wanted);
                    if (shown.isEmpty() || (long) together.size() * shown.get().size() > MOST) {
                        yield Optional.empty();
                    }
                    together = onlyLeast(both(together, shown.get()));
                }
                yield Optional.of(together);
            }
        };
    }

    private static Optional<Set<Long>> least(Pattern pattern, List<Pattern> wanted) {
        var alike = wanted.stream().filter(w -> w.type() == pattern.type()).toList();
        return kinds(pattern, alike).map(kinds -> {
            var shown = new LinkedHashSet<Long>();
            for (var kind : kinds) {
                if (kind.passes(pattern.tests())) {
                    shown.add(shown(kind, pattern, wanted));
                }
            }
            return onlyLeast(shown);
        });
    }

    private static long shown(Kinds.Kind kind, Pattern pattern, List<Pattern> wanted) {
        var shown = 0L;
        for (var i = 0; i < wanted.size(); i++) {
            var w = wanted.get(i);
            if (w.type() == pattern.type() && isTiedAs(pattern, w) && kind.passes(w.tests())) {
                shown |= 1L << i;
            }
        }
        return shown;
    }

    private static Set<Long> both(Set<Long> these, Set<Long> those) {
        var both = new LinkedHashSet<Long>();
        these.forEach(a -> those.forEach(b -> both.add(a | b)));
        return both;
    }

    /** Without those that show all that another shows. */
    private static Set<Long> onlyLeast(Set<Long> shown) {
        var least = new ArrayList<Long>();
        shown.stream().sorted(Comparator.comparingInt(Long::bitCount)).forEach(s -> {
            if (least.stream().noneMatch(l -> (l & s) == l)) {
                least.add(s);
            }
        });
        return new LinkedHashSet<>(least);
    }
}
