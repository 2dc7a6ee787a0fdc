package nl.geboortepad.kernel.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which groups of events speak of something, and what each event of such a group says of it; no other event does. The answer
 * for a group is a switch over all of its events, so that the compiler asks whoever adds one to the group. Of an event in a
 * group that no reader names, a test of the package asks why.
 *
 * @param <E> the events that can be asked
 * @param <A> what they say
 */
public final class EventGroups<E extends Event, A> {
    private final Map<Class<? extends E>, Function<E, Optional<A>>> answers = new LinkedHashMap<>();

    /** This group speaks of it too. */
    public <G extends E> EventGroups<E, A> in(Class<G> group, Function<G, Optional<A>> answer) {
        if (answers.put(group, event -> answer.apply(group.cast(event))) != null) {
            throw new IllegalArgumentException(group.getSimpleName() + " answers once");
        }
        return this;
    }

    public Optional<A> of(E event) {
        for (var group : answers.entrySet()) {
            if (group.getKey().isInstance(event)) {
                return group.getValue().apply(event);
            }
        }
        return Optional.empty();
    }

    /** All events of its groups. */
    public Set<Class<? extends E>> events() {
        return answers.keySet().stream()
                .<Class<? extends E>>flatMap(group -> EventNames.of(group).values().stream())
                .collect(Collectors.toSet());
    }
}
