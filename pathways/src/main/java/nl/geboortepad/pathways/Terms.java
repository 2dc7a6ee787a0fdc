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
        for (var fact : course.facts()) {
            if (trigger.isEmpty() || Course.notBefore(trigger.get(), fact)) {
                for (var pattern : stoppedBy) {
                    if (pattern.matches(fact.event(), trigger)) {
                        return Optional.of(fact);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
