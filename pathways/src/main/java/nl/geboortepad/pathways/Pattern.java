package nl.geboortepad.pathways;

import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.PregnancyEvent;

/**
 * Which facts count: an event type, tests on its fields, and the field that must be the same as in the event that asked
 * for it.
 *
 * @param proxy what to tell the reader when this stands in for something better
 */
record Pattern(
        Class<? extends PregnancyEvent> type, List<Field.Test> tests, Optional<Field> same, Optional<Text> proxy) {

    boolean matches(PregnancyEvent event) {
        if (!type.isInstance(event)) {
            return false;
        }
        for (var test : tests) {
            if (!test.holds(event)) {
                return false;
            }
        }
        return true;
    }

    boolean matches(PregnancyEvent event, Optional<Fact> trigger) {
        return matches(event)
                && (same.isEmpty()
                        || trigger.isPresent()
                                && same.get()
                                        .value(event)
                                        .equals(same.get().of(trigger.get().event())));
    }

    static boolean any(List<Pattern> patterns, PregnancyEvent event) {
        for (var pattern : patterns) {
            if (pattern.matches(event)) {
                return true;
            }
        }
        return false;
    }

    String typeName() {
        return type.getSimpleName();
    }
}
