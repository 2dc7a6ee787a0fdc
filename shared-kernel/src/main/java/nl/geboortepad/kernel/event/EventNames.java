package nl.geboortepad.kernel.event;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** The names under which events are stored and sent, in the order of their definition. A name is for ever. */
public final class EventNames {
    private static final SequencedMap<String, Class<? extends Event>> ALL = of(Event.class);
    private static final SequencedMap<String, Class<? extends PregnancyEvent>> PREGNANCY = of(PregnancyEvent.class);

    private static final Map<Class<?>, Integer> PLACES = places();

    private EventNames() {}

    /** How many event types there are. */
    public static int count() {
        return ALL.size();
    }

    /** The place of an event type among all, counted from 0: what is kept by type is found there. -1 where it is none. */
    public static int place(Class<?> type) {
        var place = PLACES.get(type);
        return place == null ? -1 : place;
    }

    private static Map<Class<?>, Integer> places() {
        var places = new IdentityHashMap<Class<?>, Integer>();
        ALL.values().forEach(type -> places.put(type, places.size()));
        return places;
    }

    /** Event types of every stream by name. */
    public static SequencedMap<String, Class<? extends Event>> all() {
        return ALL;
    }

    /** Those of a pregnancy. */
    public static SequencedMap<String, Class<? extends PregnancyEvent>> ofPregnancy() {
        return PREGNANCY;
    }

    /** Those of one kind of stream. */
    public static <E extends Event> SequencedMap<String, Class<? extends E>> of(Class<E> kind) {
        var types = new LinkedHashMap<String, Class<? extends E>>();
        leaves(kind).forEach(c -> types.put(c.getSimpleName(), c.asSubclass(kind)));
        return Collections.unmodifiableSequencedMap(types);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventNames::leaves)
                : Stream.of(type);
    }
}
