package nl.geboortepad.pathways.region;

import java.util.Optional;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.clause.Evidence;
import nl.geboortepad.pathways.rule.Recurrence;

/** Whether in each period of one recurrence there lies a whole period of another. */
final class PeriodTightening {
    /** So many days a shortest or longest month or year has. */
    private static final int SHORTEST_MONTH = 28;

    private static final int LONGEST_MONTH = 31;
    private static final int SHORTEST_YEAR = 365;

    /** Only so many periods are judged; of shorter ones they would not last as long as a pregnancy, or a partnership. */
    private static final int SHORTEST = 7;

    private static final int SHORTEST_OF_VSV = 28;

    private static final Text BEGINS = new Text(
            "de perioden van de regio beginnen op een ander feit", "the periods of the region begin by another fact");
    private static final Text ENDS = new Text(
            "de perioden van de regio eindigen op een ander feit", "the periods of the region end by another fact");
    private static final Text SEES_LESS = new Text(
            "zolang het einde niet bekend is reikt het oordeel tot het laatste feit dat de norm kent, en de regio kent er"
                    + " minder",
            "as long as the end is not known the judgement reaches to the last fact that the norm knows of, and the region"
                    + " knows of fewer");
    private static final Text NOT_INSIDE = new Text(
            "niet in iedere periode van de ouder ligt een hele periode van de regio",
            "not every period of the parent has a whole period of the region in it");
    private static final Text SHORT = new Text(
            "zo korte perioden houden eerder op dan die van de ouder",
            "periods as short as these cease sooner than those of the parent");
    private static final Text VERSIONS = new Text(
            "de perioden vallen niet samen en de regio verandert ze nog een keer",
            "the periods do not coincide and the region changes them once more");

    private PeriodTightening() {}

    static Optional<Text> whyNot(Recurrence parent, Recurrence region, boolean forGood) {
        var sameBegin = WindowTightening.same(parent.begin(), region.begin());
        var together = begin(parent.every(), region.every(), sameBegin);
        return RuleTightening.unless(sameBegin || WindowTightening.firstOfMore(parent.begin(), region.begin()), BEGINS)
                .or(() -> RuleTightening.unless(sameEnd(parent.end(), region.end()), ENDS))
                .or(() -> RuleTightening.unless(seesAsMuch(parent, region), SEES_LESS))
                .or(() -> RuleTightening.unless(together || fits(parent.every(), region.every()), NOT_INSIDE))
                .or(() -> RuleTightening.unless(longEnough(parent, region), SHORT))
                .or(() -> RuleTightening.unless(together || forGood, VERSIONS));
    }

    private static boolean sameEnd(Evidence parent, Evidence region) {
        return parent.equals(region)
                || isFirstOfSome(parent)
                        && isFirstOfSome(region)
                        && PatternInclusion.alike(
                                parent.patterns().toList(), region.patterns().toList());
    }

    private static boolean isFirstOfSome(Evidence end) {
        return switch (end) {
            case Evidence.Any any -> any.of().stream().allMatch(PeriodTightening::isOne);
            case Evidence.One one -> false;
            case Evidence.All all -> false;
        };
    }

    private static boolean isOne(Evidence evidence) {
        return switch (evidence) {
            case Evidence.One one -> true;
            case Evidence.Any any -> false;
            case Evidence.All all -> false;
        };
    }

    /** Whether with each period of the parent one of the region begins that is no longer. */
    private static boolean begin(Recurrence.Every parent, Recurrence.Every region, boolean sameBegin) {
        if (parent.calendar() && region.calendar()) {
            return region.equals(parent) || region.length().getYears() == 0;
        }
        return !parent.calendar() && !region.calendar() && sameBegin && days(parent) % days(region) == 0;
    }

    /** Whether a stretch of the parent's length holds a whole period of the region, wherever that begins. */
    private static boolean fits(Recurrence.Every parent, Recurrence.Every region) {
        var length =
                !parent.calendar() ? days(parent) : parent.length().getYears() > 0 ? SHORTEST_YEAR : SHORTEST_MONTH;
        if (!region.calendar()) {
            return length >= 2L * days(region) - 1;
        }
        return !parent.calendar()
                && length >= (region.length().getYears() > 0 ? 2 * SHORTEST_YEAR : 2 * LONGEST_MONTH - 1);
    }

    private static boolean longEnough(Recurrence parent, Recurrence region) {
        return parent.every().equals(region.every())
                || region.every().calendar()
                || days(region.every()) >= (ofVsv(parent) ? SHORTEST_OF_VSV : SHORTEST);
    }

    /** What begins by a fact of a partnership goes on for as long as anybody will ask. */
    private static boolean ofVsv(Recurrence rule) {
        return rule.begin().of().stream().allMatch(p -> VsvEvent.class.isAssignableFrom(p.type()));
    }

    private static long days(Recurrence.Every every) {
        return every.length().getDays();
    }

    private static boolean seesAsMuch(Recurrence parent, Recurrence region) {
        return ofVsv(parent)
                || PatternInclusion.all(
                        parent.ownPatterns().toList(), region.ownPatterns().toList());
    }
}
