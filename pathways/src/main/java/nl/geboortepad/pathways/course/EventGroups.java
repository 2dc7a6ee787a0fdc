package nl.geboortepad.pathways.course;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.geboortepad.kernel.event.PregnancyEvent;

/**
 * Which groups of events speak of something, and what each event of such a group says of it; no other event does. The answer
 * for a group is a switch over all of its events, so that whoever adds one to the group is asked by the compiler.
 */
public final class EventGroups<A> {
    private final Map<Class<? extends PregnancyEvent>, Function<PregnancyEvent, Optional<A>>> answers =
            new LinkedHashMap<>();

    /** This group speaks of it too. */
    public <G extends PregnancyEvent> EventGroups<A> in(Class<G> group, Function<G, Optional<A>> answer) {
        if (answers.put(group, event -> answer.apply(group.cast(event))) != null) {
            throw new IllegalArgumentException(group.getSimpleName() + " answers once");
        }
        return this;
    }

    public Optional<A> of(PregnancyEvent event) {
        for (var group : answers.entrySet()) {
            if (group.getKey().isInstance(event)) {
                return group.getValue().apply(event);
            }
        }
        return Optional.empty();
    }

    public Set<Class<? extends PregnancyEvent>> groups() {
        return answers.keySet();
    }
}
