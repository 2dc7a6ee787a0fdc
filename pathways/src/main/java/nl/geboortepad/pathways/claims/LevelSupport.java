package nl.geboortepad.pathways.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import nl.geboortepad.kernel.text.KebabCase;
import nl.geboortepad.pathways.claims.Claims.Level;
import nl.geboortepad.pathways.claims.Claims.Need;
import nl.geboortepad.pathways.claims.Tally.Holds;

/**
 * Which level the events of a partnership bear out.
 *
 * @param lowest the place of the level that they bear out for certain
 * @param highest that of the highest level that they do not contradict
 */
public record LevelSupport(int lowest, int highest, List<Weighed> levels) {

    public record Weighed(Level level, Holds holds, List<Met> needs) {}

    /** @param thin whether too few cases stand behind the figure to conclude anything */
    public record Met(Need need, Holds holds, boolean thin) {}

    public static LevelSupport of(Claims.Subject subject, Map<String, Tally> tallies, int thin) {
        var weighed = subject.levels().stream()
                .map(level -> weigh(level, tallies, thin))
                .toList();
        var lowest = 0;
        var highest = 0;
        for (var i = 0; i < weighed.size(); i++) {
            lowest = weighed.get(i).holds() == Holds.HOLDS ? i : lowest;
            highest = weighed.get(i).holds() == Holds.DOES_NOT ? highest : i;
        }
        return new LevelSupport(lowest, highest, weighed);
    }

    private static Weighed weigh(Level level, Map<String, Tally> tallies, int thin) {
        var met = new ArrayList<Met>();
        var holds = Holds.HOLDS;
        for (var need : level.needs()) {
            var one = met(need, tallies, thin);
            met.add(one);
            holds = holds.and(one.holds());
        }
        return new Weighed(level, holds, List.copyOf(met));
    }

    private static Met met(Need need, Map<String, Tally> tallies, int thin) {
        return switch (need) {
            case Need.Unheard n -> new Met(n, Holds.CANNOT_TELL, false);
            case Need.Times n -> new Met(n, tallies.get(n.of()).times(n.least()), false);
            case Need.Share n -> {
                var tally = tallies.get(n.of());
                var few = tally.cases() > 0 && tally.cases() < thin;
                yield new Met(n, few ? Holds.CANNOT_TELL : tally.share(n.percent()), few);
            }
        };
    }

    /**
     * What a claim is worth beside the events: borne out up to the lowest level, contradicted above the highest.
     *
     * @param claimed the place of the level that the partnership claims
     */
    public Stands beside(OptionalInt claimed) {
        if (claimed.isEmpty()) {
            return Stands.NOT_CLAIMED;
        }
        return claimed.getAsInt() <= lowest
                ? Stands.BORNE_OUT
                : claimed.getAsInt() > highest ? Stands.CONTRADICTED : Stands.CANNOT_TELL;
    }

    public enum Stands {
        BORNE_OUT,
        CONTRADICTED,
        CANNOT_TELL,
        NOT_CLAIMED;

        @Override
        public String toString() {
            return KebabCase.of(this);
        }
    }
}
