package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.Fact;

/**
 * What every rule has, whatever its kind.
 *
 * @param since the first day from which it holds
 * @param windowBasis what its window rests on, where that is something else than the norm itself
 * @param stoppedBy what ends the demand when it comes before it fell due
 */
record Terms(LocalDate since, Optional<Norm.Basis> windowBasis, List<Pattern> stoppedBy, Waiver waiver) {

    /** The first that ends it; what came before it was asked for does not. */
    Optional<Fact> stop(Course course, Optional<Fact> trigger) {
        var from = trigger.map(t -> t.event().when().first()).orElse(LocalDate.MIN);
        Optional<Fact> first = Optional.empty();
        for (var pattern : stoppedBy) {
            var stop = course.first(pattern, from, trigger);
            if (stop.isPresent() && (first.isEmpty() || Course.IN_TIME.compare(stop.get(), first.get()) < 0)) {
                first = stop;
            }
        }
        return first;
    }
}
