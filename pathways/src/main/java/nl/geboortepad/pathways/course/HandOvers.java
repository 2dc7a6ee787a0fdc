package nl.geboortepad.pathways.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.event.Fact;

/**
 * Of what was handed on more than once on a day, whoever received it hands it on later, in whatever order it was recorded.
 */
final class HandOvers {
    private record Turn(Optional<String> from, String to, LocalDate day, Fact fact) {}

    private final Holdings.Log log;
    private final List<Turn> waiting = new ArrayList<>();

    HandOvers(Holdings.Log log) {
        this.log = log;
    }

    void begins(String holder, LocalDate day, Fact fact) {
        passes(Optional.empty(), holder, day, fact);
    }

    void passes(Optional<String> from, String to, LocalDate day, Fact fact) {
        if (!waiting.isEmpty() && !waiting.getFirst().day().equals(day)) {
            taken();
        }
        waiting.add(new Turn(from, to, day, fact));
    }

    void taken() {
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(t -> t.from().map(log.holders()::contains).orElse(true))
                    .findFirst()
                    .orElseGet(waiting::getFirst);
            waiting.remove(next);
            next.from().ifPresent(from -> log.ends(from, next.day(), next.fact()));
            log.begins(next.to(), next.day(), next.fact());
        }
    }
}
