package nl.geboortepad.pathways.clause;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.record.FactOrder;
import nl.geboortepad.pathways.verdict.Basis;
import nl.geboortepad.pathways.verdict.Source;

/**
 * What every rule has, whatever its kind.
 *
 * @param since the first day from which it holds
 * @param source of its own, where it is written elsewhere than the norm itself
 * @param windowBasis what its window rests on, where that is something else than the norm itself
 * @param stoppedBy what ends the demand when it comes before it fell due
 */
public record RuleTerms(
        LocalDate since, Optional<Source> source, Optional<Basis> windowBasis, List<Pattern> stoppedBy, Waiver waiver) {

    /** What ends the demand, and what stops and starts its clock beside a decline of the norm itself. */
    public Stream<Pattern> patterns() {
        return Stream.of(stoppedBy, waiver.from(), waiver.until()).flatMap(List::stream);
    }

    /**
     * The first that ends it; what came before it was asked for does not. What is asked on the day on which she arrives is
     * asked where she arrives.
     */
    public Optional<Statement> stop(Story story, Optional<Statement> trigger) {
        var stays = story.stays();
        for (var i = 0; i < stays.size(); i++) {
            var left = stays.get(i).endedBy();
            if (left.isPresent() && (trigger.isEmpty() || FactOrder.before(trigger.get(), left.get()))) {
                return stop(story, trigger, left);
            }
        }
        return stop(story, trigger, Optional.empty());
    }

    /** @param moved what took the case elsewhere */
    public Optional<Statement> stop(Story story, Optional<Statement> trigger, Optional<? extends Statement> moved) {
        var from = trigger.isPresent() ? trigger.get().day() : LocalDate.MIN;
        Optional<Statement> first = moved.isPresent() ? Optional.of(moved.get()) : Optional.empty();
        for (var i = 0; i < stoppedBy.size(); i++) {
            var stop = story.first(stoppedBy.get(i), from, trigger);
            if (stop.isPresent() && (first.isEmpty() || FactOrder.IN_TIME.compare(stop.get(), first.get()) < 0)) {
                first = stop;
            }
        }
        return first;
    }
}
