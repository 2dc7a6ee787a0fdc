package nl.geboortepad.pathways.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.event.Fact;

/**
 * Puts the hand-overs of one day in order, in whatever order they were recorded. When the practice hands her to the hospital
 * and the hospital hands her to another on the same day, the hospital received her first.
 */
final class HandOvers {
    private record HandOver(Optional<String> from, String to, LocalDate day, Fact fact) {}

    private final Holdings.Log log;
    private final List<HandOver> waiting = new ArrayList<>();

    HandOvers(Holdings.Log log) {
        this.log = log;
    }

    void begin(String holder, LocalDate day, Fact fact) {
        pass(Optional.empty(), holder, day, fact);
    }

    void pass(Optional<String> from, String to, LocalDate day, Fact fact) {
        if (!waiting.isEmpty() && !waiting.getFirst().day().equals(day)) {
            settle();
        }
        waiting.add(new HandOver(from, to, day, fact));
    }

    /** Works in what waits; to be called before anything else ends what is held, and at the end. */
    void settle() {
        while (!waiting.isEmpty()) {
            var next = next();
            waiting.remove(next);
            next.from().ifPresent(from -> log.ends(from, next.day(), next.fact()));
            log.begins(next.to(), next.day(), next.fact());
        }
    }

    /** The first by who held it, or by whoever began to. */
    private HandOver next() {
        for (var handOver : waiting) {
            if (handOver.from().isEmpty() || log.isHeldBy(handOver.from().get())) {
                return handOver;
            }
        }
        return waiting.getFirst();
    }
}
