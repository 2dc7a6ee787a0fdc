package nl.geboortepad.query.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.pathways.claims.Measure.Seen.Sign;
import nl.geboortepad.pathways.claims.Tally;

/**
 * What was found of one thing that is counted.
 *
 * @param cases pregnancies behind it; none where the partnership speaks for itself
 * @param complete whether silence proves that there was no more
 */
record Finding(long cases, boolean complete, List<OutcomeCount> parts) {

    /**
     * @param outcome the verdict; of facts {@code yes}, {@code no} or {@code untold}
     * @param events how many there are behind it, of which some are named
     */
    record OutcomeCount(String outcome, Sign says, long count, long events, List<EventId> named) {}

    Tally tally() {
        return new Tally(count(Sign.SHOWN), count(Sign.NOT), count(Sign.UNTOLD), cases, complete);
    }

    private long count(Sign says) {
        return parts.stream()
                .filter(p -> p.says() == says)
                .mapToLong(OutcomeCount::count)
                .sum();
    }

    /** Gathers what was seen, one by one. */
    static final class Gathering {
        private final List<Gathered> all = new ArrayList<>();
        private final int most;
        private long cases;
        private boolean complete = true;

        private static final class Gathered {
            private final String outcome;
            private final Sign says;
            private final SequencedSet<EventId> events = new LinkedHashSet<>();
            private long count;

            Gathered(String outcome, Sign says) {
                this.outcome = outcome;
                this.says = says;
            }
        }

        Gathering(int most) {
            this.most = most;
        }

        void seen(String outcome, Sign says, List<EventId> events) {
            var part = all.stream()
                    .filter(g -> g.outcome.equals(outcome))
                    .findFirst()
                    .orElseGet(() -> {
                        all.add(new Gathered(outcome, says));
                        return all.getLast();
                    });
            part.count++;
            part.events.addAll(events);
        }

        void oneCaseMore() {
            cases++;
        }

        void incomplete() {
            complete = false;
        }

        Finding done() {
            return new Finding(
                    cases,
                    complete,
                    all.stream()
                            .map(g -> new OutcomeCount(
                                    g.outcome,
                                    g.says,
                                    g.count,
                                    g.events.size(),
                                    g.events.stream().limit(most).toList()))
                            .toList());
        }
    }

    static String word(Sign says) {
        return switch (says) {
            case SHOWN -> "yes";
            case NOT -> "no";
            case UNTOLD -> "untold";
        };
    }
}
