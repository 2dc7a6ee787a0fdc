package nl.geboortepad.pathways;

import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.PregnancyEvent;

/**
 * Which facts count: an event type, tests on its fields, and the field that must be the same as in the event that asked
 * for it.
 *
 * @param proxy what to tell the reader when this stands in for better evidence
 */
record Pattern(
        Class<? extends PregnancyEvent> type, List<Field.Test> tests, Optional<Field> same, Optional<Text> proxy) {

    boolean matches(PregnancyEvent event) {
        return type.isInstance(event) && tests.stream().allMatch(t -> t.holds(event));
    }

    boolean matches(PregnancyEvent event, Optional<Fact> trigger) {
        return matches(event)
                && same.map(f ->
                                f.value(event).equals(f.of(trigger.orElseThrow().event())))
                        .orElse(true);
    }

    String typeName() {
        return type.getSimpleName();
    }
}
