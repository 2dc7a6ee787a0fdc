package nl.geboortepad.pathways.region;

import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.clause.Triggers;
import nl.geboortepad.pathways.pattern.Field;

/**
 * Whether one norm asks wherever another does, of the same fact. That it asks more often is not enough: where things are
 * told apart by a field the first fact of each asks, so who looks at more facts may begin to count at an earlier one.
 */
final class TriggerTightening {
    private static final Text WHOLE = new Text(
            "de een vraagt het van iedere zwangerschap, de ander alleen na een feit; dat is niet te vergelijken",
            "one asks it of every pregnancy, the other only after a fact; these cannot be compared");
    private static final Text LESS = new Text(
            "de regio vraagt het niet bij alles waarbij de ouder het vraagt",
            "the region does not ask it of all that the parent asks it of");
    private static final Text OTHERWISE = new Text(
            "de regio telt anders wat één en hetzelfde is, en kan daardoor vanaf een ander feit rekenen",
            "the region tells things apart in another way, and may so count from another fact");

    private TriggerTightening() {}

    static Optional<Text> whyNot(Triggers parent, Triggers region) {
        if (parent.equals(region)) {
            return Optional.empty();
        }
        if (parent.none() || region.none()) {
            return Optional.of(WHOLE);
        }
        var asked = region.each().stream().map(Triggers.Occasion::what).toList();
        if (!PatternInclusion.all(
                parent.each().stream().map(Triggers.Occasion::what).toList(), asked)) {
            return Optional.of(LESS);
        }
        return region.each().stream().allMatch(o -> countsFromTheSame(parent, region, o))
                ? Optional.empty()
                : Optional.of(OTHERWISE);
    }

    /** Whatever has its name here by a field must have the same name there, so that the first of that name is the same. */
    private static boolean countsFromTheSame(Triggers parent, Triggers region, Triggers.Occasion occasion) {
        if (occasion.per().isEmpty() || touching(parent, occasion).isEmpty()) {
            return true;
        }
        var name = occasion.per().get();
        var whats = parent.each().stream().map(Triggers.Occasion::what).toList();
        return region.each().stream()
                        .noneMatch(
                                o -> o.per().filter(f -> canBeConfused(f, name)).isPresent())
                && region.each().stream()
                        .filter(o -> isNamedBy(o, name))
                        .allMatch(o -> PatternInclusion.fits(o.what(), whats)
                                && touching(parent, o).stream().allMatch(p -> isNamedBy(p, name)));
    }

    private static List<Triggers.Occasion> touching(Triggers parent, Triggers.Occasion occasion) {
        return parent.each().stream()
                .filter(p -> PatternInclusion.touch(p.what(), occasion.what()))
                .toList();
    }

    private static boolean isNamedBy(Triggers.Occasion occasion, Field field) {
        return occasion.per()
                .filter(f -> f.name().equals(field.name()) && f.isAlwaysTheSame() == field.isAlwaysTheSame())
                .isPresent();
    }

    /**
     * Whether one names a fact by the value of a field, the other all facts alike, and a value can give that same name:
     * {@code per: child} may call a birth {@code child 1}, and {@code as: child 1} calls every birth so.
     */
    private static boolean canBeConfused(Field one, Field other) {
        return one.isAlwaysTheSame() != other.isAlwaysTheSame()
                && (one.isAlwaysTheSame() ? startsAs(one, other) : startsAs(other, one));
    }

    private static boolean startsAs(Field same, Field told) {
        return (same.name() + " ").startsWith(told.name() + " ");
    }
}
