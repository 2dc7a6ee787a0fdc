package nl.geboortepad.query.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.pathways.claims.Measure.Seen.Sign;
import nl.geboortepad.pathways.claims.Tally;
import nl.geboortepad.query.figures.Contributors;
import nl.geboortepad.query.figures.FigureReader;

/**
 * What was found of one thing that is counted.
 *
 * @param women behind it; none where the partnership speaks for itself
 * @param told how many of them are told of; none where they are too few to tell
 * @param complete whether silence proves that there was no more
 */
record Finding(Contributors women, Optional<Long> told, boolean complete, List<OutcomeCount> parts) {

    /**
     * @param outcome the verdict; of facts {@code yes}, {@code no} or {@code untold}
     * @param women of whom it was so
     * @param events how many there are behind it, of which some are named
     */
    record OutcomeCount(String outcome, Sign says, long count, Contributors women, long events, List<EventId> named) {}

    /** By who may know each case. */
    static Finding exactly(Contributors women, boolean complete, List<OutcomeCount> parts) {
        return new Finding(women, Optional.of(women.women()), complete, parts);
    }

    boolean isHidden() {
        return told.isEmpty();
    }

    long cases() {
        return told.orElse(0L);
    }

    /** Women of whom it is too few to tell what was so are among those of whom nothing was told. */
    Tally tally() {
        var seen = count(Sign.SHOWN) + count(Sign.NOT) + count(Sign.UNTOLD);
        return new Tally(
                count(Sign.SHOWN),
                count(Sign.NOT),
                count(Sign.UNTOLD) + Math.max(0, cases() - seen),
                cases(),
                complete);
    }

    /** As this reader sees what was counted of women: how many they are, and no event, which would be of one of them. */
    Finding to(FigureReader reader, String figure) {
        if (reader.isExact()) {
            return this;
        }
        var size = reader.cohort(figure, women);
        return new Finding(
                women,
                size,
                complete,
                size.isEmpty()
                        ? List.of()
                        : parts.stream()
                                .flatMap(part -> reader.cell(figure + " " + part.outcome(), part.women()).stream()
                                        .map(count -> new OutcomeCount(
                                                part.outcome(), part.says(), count, part.women(), 0, List.of())))
                                .toList());
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
        private final Set<PregnancyId> women = new HashSet<>();
        private boolean complete = true;

        private static final class Gathered {
            private final String outcome;
            private final Sign says;
            private final SequencedSet<EventId> events = new LinkedHashSet<>();
            private final Set<PregnancyId> women = new HashSet<>();
            private long count;

            Gathered(String outcome, Sign says) {
                this.outcome = outcome;
                this.says = says;
            }
        }

        Gathering(int most) {
            this.most = most;
        }

        /** @param woman none where the partnership speaks for itself */
        void seen(Optional<PregnancyId> woman, String outcome, Sign says, List<EventId> events) {
            var part = all.stream()
                    .filter(g -> g.outcome.equals(outcome))
                    .findFirst()
                    .orElseGet(() -> {
                        all.add(new Gathered(outcome, says));
                        return all.getLast();
                    });
            part.count++;
            part.events.addAll(events);
            woman.ifPresent(part.women::add);
            woman.ifPresent(women::add);
        }

        void incomplete() {
            complete = false;
        }

        Finding done() {
            return exactly(
                    Contributors.of(women),
                    complete,
                    all.stream()
                            .map(g -> new OutcomeCount(
                                    g.outcome,
                                    g.says,
                                    g.count,
                                    Contributors.of(g.women),
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
