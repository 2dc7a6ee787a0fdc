package nl.geboortepad.pathways.region;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.clause.Anchor;
import nl.geboortepad.pathways.clause.Triggers;
import nl.geboortepad.pathways.clause.Window;
import nl.geboortepad.pathways.pattern.Kinds;
import nl.geboortepad.pathways.pattern.Pattern;

/**
 * Whether one window lies inside another, whenever both are laid. It must close no later, and open no earlier where the
 * other opens only after a time; nor may it be longer, since whoever declines from before it opens until after, keeps
 * all of its days.
 */
final class WindowTightening {
    private static final Text LATER =
            new Text("het venster van de regio sluit later", "the window of the region closes later");
    private static final Text EARLIER = new Text(
            "het venster van de regio opent eerder; wat vóór het venster van de ouder is gedaan telt daar niet",
            "the window of the region opens earlier; what was done before that of the parent does not count there");
    private static final Text LONGER = new Text(
            "het venster van de regio is langer; wie afziet voordat het venster van de ouder opent, houdt bij de regio"
                    + " meer dagen over",
            "the window of the region is longer; who declines before the window of the parent opens keeps more days with"
                    + " the region");
    private static final Text OTHER_ANCHOR = new Text(
            "de vensters tellen vanaf iets anders en zijn niet te vergelijken",
            "the windows count from different things and cannot be compared");
    private static final Text TOO_MANY =
            new Text("er zijn te veel soorten feiten om langs te gaan", "there are too many kinds of facts to look at");

    private WindowTightening() {}

    /** @param each what the parent asks it of */
    static Optional<Text> whyNot(Triggers each, List<Window.Conditional> parent, List<Window.Conditional> region) {
        if (parent.equals(region)) {
            return Optional.empty();
        }
        if (parent.size() == 1 && region.size() == 1) {
            return whyNot(parent.getFirst().window(), region.getFirst().window());
        }
        for (var occasion : each.each()) {
            var why = whyNot(occasion.what(), parent, region);
            if (why.isPresent()) {
                return why;
            }
        }
        return Optional.empty();
    }

    /** For every kind of fact that asks, the window that it gets here against the one that it gets there. */
    private static Optional<Text> whyNot(
            Pattern asking, List<Window.Conditional> parent, List<Window.Conditional> region) {
        var tests = Stream.of(parent, region).flatMap(List::stream).flatMap(c -> c.tests().stream());
        var kinds = Kinds.of(
                Stream.concat(asking.tests().stream(), tests).distinct().toList());
        if (kinds.isEmpty()) {
            return Optional.of(TOO_MANY);
        }
        return kinds.get().stream()
                .filter(kind -> kind.passes(asking.tests()))
                .flatMap(kind -> whyNot(window(parent, kind), window(region, kind)).stream())
                .findFirst();
    }

    private static Window window(List<Window.Conditional> cases, Kinds.Kind kind) {
        return cases.stream()
                .filter(c -> kind.passes(c.tests()))
                .findFirst()
                .orElseThrow()
                .window();
    }

    static Optional<Text> whyNot(Window parent, Window region) {
        return switch (parent) {
            case Window.Gestational p ->
                region instanceof Window.Gestational r
                        ? whyNot(
                                p.opens().days(),
                                p.before().days(),
                                r.opens().days(),
                                r.before().days())
                        : Optional.of(OTHER_ANCHOR);
            case Window.After p ->
                region instanceof Window.After r && noLater(p, r)
                        ? whyNot(p.opensAfter(), p.within() + 1L, r.opensAfter(), r.within() + 1L)
                        : Optional.of(OTHER_ANCHOR);
            case Window.Calendar p ->
                RuleTightening.unless(region instanceof Window.Calendar r && closesNoLater(p, r), OTHER_ANCHOR);
            case Window.Until p -> RuleTightening.unless(p.equals(region), OTHER_ANCHOR);
        };
    }

    private static boolean closesNoLater(Window.Calendar parent, Window.Calendar region) {
        return !region.before().isAfter(parent.before())
                && region.orWithin()
                        .map(days -> days <= parent.orWithin().orElse(-1))
                        .orElse(true);
    }

    private static Optional<Text> whyNot(long opens, long closes, long regionOpens, long regionCloses) {
        if (regionCloses > closes) {
            return Optional.of(LATER);
        }
        if (opens > 0 && regionOpens < opens) {
            return Optional.of(EARLIER);
        }
        return regionCloses - regionOpens > closes - opens ? Optional.of(LONGER) : Optional.empty();
    }

    /** Nor earlier, where the parent's window opens only some time after its anchor. */
    private static boolean noLater(Window.After parent, Window.After region) {
        return parent.opensLater() ? same(parent.anchor(), region.anchor()) : noLater(parent.anchor(), region.anchor());
    }

    /**
     * Whether the region's anchor is there whenever the parent's is, and on no later day: the same, the fact that asks
     * (nothing that it counts from came before it), or the first of more.
     */
    private static boolean noLater(Anchor parent, Anchor region) {
        return region.of().isEmpty() || same(parent, region) || firstOfMore(parent, region);
    }

    static boolean same(Anchor parent, Anchor region) {
        return parent.last() == region.last()
                && parent.of().isEmpty() == region.of().isEmpty()
                && PatternInclusion.alike(
                        EvidenceTightening.without(parent.of()), EvidenceTightening.without(region.of()))
                && PatternInclusion.alike(EvidenceTightening.only(parent.of()), EvidenceTightening.only(region.of()));
    }

    static boolean firstOfMore(Anchor parent, Anchor region) {
        return !region.last()
                && !parent.of().isEmpty()
                && EvidenceTightening.only(region.of()).isEmpty()
                && PatternInclusion.all(parent.of(), region.of());
    }
}
