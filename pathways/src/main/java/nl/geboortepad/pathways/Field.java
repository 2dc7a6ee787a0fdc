package nl.geboortepad.pathways;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import nl.geboortepad.kernel.PregnancyEvent;

/** One field of an event type, read by name. Looked up once, when a norm is read. */
record Field(RecordComponent component) {

    static Optional<Field> of(Class<? extends PregnancyEvent> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(c -> c.getName().equals(name))
                .findFirst()
                .map(Field::new);
    }

    /** The value, or empty when an optional one is absent. */
    Optional<Object> value(PregnancyEvent event) {
        try {
            var value = component.getAccessor().invoke(event);
            return value instanceof Optional<?> optional ? optional.map(v -> v) : Optional.of(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a field of an event cannot be read: " + component.getName(), e);
        }
    }

    /** The value of the field with this name in an event of another type. */
    Optional<Object> of(PregnancyEvent event) {
        return of(event.getClass(), component.getName()).flatMap(f -> f.value(event));
    }

    /** A condition on one field. */
    sealed interface Test {
        boolean holds(PregnancyEvent event);

        record OneOf(Field field, Set<Object> values) implements Test {
            @Override
            public boolean holds(PregnancyEvent event) {
                return field.value(event).map(values::contains).orElse(false);
            }
        }

        record Has(Field field, Set<Object> values) implements Test {
            @Override
            public boolean holds(PregnancyEvent event) {
                return field.value(event)
                        .map(v -> ((Collection<?>) v).containsAll(values))
                        .orElse(false);
            }
        }

        record AtLeast(Field field, int least) implements Test {
            @Override
            public boolean holds(PregnancyEvent event) {
                return field.value(event).map(v -> (Integer) v >= least).orElse(false);
            }
        }

        record Below(Field field, int bound) implements Test {
            @Override
            public boolean holds(PregnancyEvent event) {
                return field.value(event).map(v -> (Integer) v < bound).orElse(false);
            }
        }

        record Present(Field field, boolean present) implements Test {
            @Override
            public boolean holds(PregnancyEvent event) {
                return field.value(event).isPresent() == present;
            }
        }
    }
}
