package nl.geboortepad.pathways.claims;

import nl.geboortepad.kernel.text.KebabCase;

/**
 * What was counted of one thing.
 *
 * @param shown how often the facts show it, such as referrals that were digital
 * @param not how often they show the opposite, such as referrals on paper
 * @param untold how often they leave it open: no source could have told, or two sources contradict each other
 * @param cases how many pregnancies stand behind these numbers; none where the record of the partnership was counted
 * @param complete whether there were certainly no more than were counted
 */
public record Tally(long shown, long not, long untold, long cases, boolean complete) {
    public static final Tally NOTHING = new Tally(0, 0, 0, 0, true);

    public long all() {
        return shown + not + untold;
    }

    /** Whether it was so in at least this share of all, whichever way those that were left open went. */
    Holds share(int percent) {
        if (all() == 0) {
            return Holds.CANNOT_TELL;
        }
        return Holds.between(shown * 100 >= percent * all(), (shown + untold) * 100 >= percent * all());
    }

    Holds times(int least) {
        return Holds.between(shown >= least, shown >= least || !complete);
    }

    /** Whether something is so, as far as can be told. */
    public enum Holds {
        HOLDS,
        DOES_NOT,
        CANNOT_TELL;

        /** @param atWorst whether it is so when all that is not told speaks against it, and {@code atBest} when for it */
        static Holds between(boolean atWorst, boolean atBest) {
            return atWorst ? HOLDS : atBest ? CANNOT_TELL : DOES_NOT;
        }

        Holds and(Holds other) {
            return this == DOES_NOT || other == DOES_NOT
                    ? DOES_NOT
                    : this == CANNOT_TELL || other == CANNOT_TELL ? CANNOT_TELL : HOLDS;
        }

        @Override
        public String toString() {
            return KebabCase.of(this);
        }
    }
}
