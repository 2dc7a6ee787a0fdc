package nl.geboortepad.kernel.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which groups of events speak of something, and what each event of such a group says of it; no other event does. The answer
 * for a group is a switch over all of its events, so that the compiler asks whoever adds one to the group. Of an event in a
 * group that no reader names, a test of the package asks why.
 *
 * @param <E> the events that can be asked
 * @param <A> what they say
 */
public final class EventGroups<E extends Event, A> {
    /** By the place of each event of a group, so that an event is not held against group after group. */
    private final List<Function<E, Optional<A>>> answers =
            new ArrayList<>(Collections.nCopies(EventNames.count(), null));

    private final Set<Class<? extends E>> events = new LinkedHashSet<>();

    /** This group speaks of it too. */
    public <G extends E> EventGroups<E, A> in(Class<G> group, Function<G, Optional<A>> answer) {
        for (var type : EventNames.of(group).values()) {
            if (!events.add(type)) {
                throw new IllegalArgumentException(type.getSimpleName() + " answers once");
            }
            @SuppressWarnings("unchecked") // the types of the group are kept in its places only
            var ofType = (Function<E, Optional<A>>) (Function<?, Optional<A>>) answer;
            answers.set(EventNames.place(type), ofType);
        }
        return this;
    }

    /** Whether an event speaks of it, by the place of its type. */
    public boolean has(int place) {
        return answers.get(place) != null;
    }

    public Optional<A> of(E event) {
        var answer = answers.get(EventNames.place(event.getClass()));
        return answer == null ? Optional.empty() : answer.apply(event);
    }

    /** All events of its groups. */
    public Set<Class<? extends E>> events() {
        return Collections.unmodifiableSet(events);
    }
}
