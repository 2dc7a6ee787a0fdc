package nl.geboortepad.pathways.pattern;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.time.When;

/** The same event with one value of what its source leaves open. */
public final class EventCopy {
    private EventCopy() {}

    public static Event on(Event event, LocalDate day) {
        return with(event, "when", When.day(day));
    }

    public static Event with(Event event, String field, Object value) {
        try {
            var components = event.getClass().getRecordComponents();
            var values = new Object[components.length];
            for (var i = 0; i < components.length; i++) {
                values[i] = components[i].getName().equals(field)
                        ? value
                        : components[i].getAccessor().invoke(event);
            }
            return constructor(event.getClass(), components).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an event is a record: " + event.type(), e);
        }
    }

    private static <E extends Event> Constructor<E> constructor(Class<E> type, RecordComponent[] components)
            throws NoSuchMethodException {
        return type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
    }
}
