package nl.geboortepad.pathways.region;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.clause.Evidence;
import nl.geboortepad.pathways.pattern.Pattern;

/**
 * Whether evidence is at least as strict where stand-ins count. A stand-in counts only as long as the thing itself never
 * comes, so whoever asks more of the thing itself may be content with a stand-in where the other no longer is.
 */
final class EvidenceTightening {
    private static final Text LESS = new Text(
            "de regio is tevreden met bewijs dat de ouder niet aanneemt",
            "the region is content with evidence that the parent does not accept");
    private static final Text STAND_IN = new Text(
            "een plaatsvervanger telt alleen zolang het echte bewijs er niet is; de regio verandert wat echt bewijs is",
            "a stand-in counts only as long as the evidence itself is not there; the region changes what that is");

    private EvidenceTightening() {}

    static Optional<Text> whyNot(Evidence parent, Evidence region) {
        if (parent.equals(region)) {
            return Optional.empty();
        }
        var itself = without(parent);
        if (region.patterns().allMatch(p -> p.proxy().isEmpty())) {
            return shows(Optional.of(region), itself) ? Optional.empty() : Optional.of(LESS);
        }
        if (!PatternInclusion.shows(region, parent)) {
            return Optional.of(LESS);
        }
        var own = without(region);
        return atTheTop(region) && shows(own, itself) && shows(itself, own) ? Optional.empty() : Optional.of(STAND_IN);
    }

    private static boolean shows(Optional<Evidence> one, Optional<Evidence> other) {
        return one.isEmpty() || other.isPresent() && PatternInclusion.shows(one.get(), other.get());
    }

    /** Whether stand-ins are there only beside the rest, not as one of several parts that are all needed. */
    private static boolean atTheTop(Evidence evidence) {
        return switch (evidence) {
            case Evidence.One one -> true;
            case Evidence.Any any ->
                any.of().stream()
                        .allMatch(e -> e.isProxy()
                                || e.patterns().allMatch(p -> p.proxy().isEmpty()));
            case Evidence.All all -> false;
        };
    }

    /** What counts without stand-ins; nothing when there is nothing else. */
    private static Optional<Evidence> without(Evidence evidence) {
        return switch (evidence) {
            case Evidence.One one -> one.isProxy() ? Optional.empty() : Optional.of(one);
            case Evidence.Any any -> {
                var parts = parts(any.of());
                yield parts.isEmpty() ? Optional.empty() : Optional.of(new Evidence.Any(parts));
            }
            case Evidence.All all -> {
                var parts = parts(all.of());
                yield parts.size() < all.of().size() ? Optional.empty() : Optional.of(new Evidence.All(parts));
            }
        };
    }

    private static List<Evidence> parts(List<Evidence> of) {
        return of.stream()
                .map(EvidenceTightening::without)
                .flatMap(Optional::stream)
                .toList();
    }

    static List<Pattern> without(List<Pattern> patterns) {
        return patterns(patterns, false).toList();
    }

    static List<Pattern> only(List<Pattern> patterns) {
        return patterns(patterns, true).toList();
    }

    private static Stream<Pattern> patterns(List<Pattern> patterns, boolean proxies) {
        return patterns.stream().filter(p -> p.proxy().isPresent() == proxies);
    }
}
