package nl.geboortepad.pathways.pattern;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.EventNames;

/** One field of an event type, read as compiled code reads it. Looked up by its name once for each type. */
public record Field(String name, Type type, Function<Event, Object> read) {
    private static final MethodType READER = MethodType.methodType(Function.class);
    private static final MethodType APPLY = MethodType.methodType(Object.class, Object.class);

    private static final Function<Event, Object> NOTHING = event -> "";

    private static final ClassValue<SequencedMap<String, Field>> FIELDS = new ClassValue<>() {
        @Override
        protected SequencedMap<String, Field> computeValue(Class<?> type) {
            var fields = new LinkedHashMap<String, Field>();
            for (var component : type.getRecordComponents()) {
                fields.put(component.getName(), field(component));
            }
            return fields;
        }
    };

    private static Field field(RecordComponent component) {
        return new Field(component.getName(), component.getGenericType(), reader(component));
    }

    private static Function<Event, Object> reader(RecordComponent component) {
        try {
            var lookup = MethodHandles.lookup();
            var accessor = lookup.unreflect(component.getAccessor());
            var reader = LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            READER,
                            APPLY,
                            accessor,
                            accessor.type().wrap())
                    .getTarget();
            @SuppressWarnings("unchecked") // it takes the event that the component belongs to
            var read = (Function<Event, Object>) reader.invoke();
            return read;
        } catch (Throwable e) {
            throw new IllegalStateException("a field of an event can be read: " + component, e);
        }
    }

    /** Under this name all events are alike. */
    public static Field alwaysTheSame(String name) {
        return new Field(name, String.class, NOTHING);
    }

    public boolean isAlwaysTheSame() {
        return read == NOTHING;
    }

    public static Optional<Field> of(Class<? extends Event> type, String name) {
        return Optional.ofNullable(FIELDS.get(type).get(name));
    }

    /** Those of each type, at its place, that hold a yes or no which a source may not know. */
    private static final List<List<Field>> YES_OR_NO =
            EventNames.all().values().stream().map(Field::yesOrNo).toList();

    private static List<Field> yesOrNo(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> isOpenYesOrNo(component.getGenericType()))
                .map(Field::field)
                .toList();
    }

    private boolean isOpenYesOrNo() {
        return isOpenYesOrNo(type);
    }

    private static boolean isOpenYesOrNo(Type type) {
        return type instanceof ParameterizedType optional && optional.getActualTypeArguments()[0] == Boolean.class;
    }

    /** Whether this event leaves some yes or no open. */
    public static boolean leavesOpen(Event event) {
        return leavesOpen(event, EventNames.place(event.getClass()));
    }

    /** @param place of its type */
    public static boolean leavesOpen(Event event, int place) {
        var fields = YES_OR_NO.get(place);
        for (var i = 0; i < fields.size(); i++) {
            if (fields.get(i).value(event).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    public static Collection<Field> all(Class<? extends Event> type) {
        return FIELDS.get(type).values();
    }

    /** The value, or empty when an optional one is absent. */
    public Optional<Object> value(Event event) {
        var value = raw(event);
        if (value instanceof Optional<?> optional) {
            @SuppressWarnings("unchecked") // whatever it holds is an object
            var held = (Optional<Object>) optional;
            return held;
        }
        return Optional.of(value);
    }

    public Object raw(Event event) {
        return read.apply(event);
    }

    /** Whether it is a yes or no that this event leaves open. */
    public boolean isUnknown(Event event) {
        return isOpenYesOrNo() && value(event).isEmpty();
    }

    /** The value of the field with this name in an event of another type. */
    public Optional<Object> of(Event event) {
        return of(event.getClass(), name).flatMap(f -> f.value(event));
    }

    /** A condition on one field. */
    public sealed interface Test {
        Field field();

        /** @param value of the field, or empty when an optional one is absent */
        boolean fits(Optional<Object> value);

        default boolean holds(Event event) {
            return fits(field().value(event));
        }

        record OneOf(Field field, Set<Object> values) implements Test {
            @Override
            public boolean fits(Optional<Object> value) {
                return value.isPresent() && values.contains(value.get());
            }
        }

        record Has(Field field, Set<Object> values) implements Test {
            @Override
            public boolean fits(Optional<Object> value) {
                if (value.isEmpty()) {
                    return false;
                }
                var held = (Collection<?>) value.get();
                for (var each : values) {
                    if (!held.contains(each)) {
                        return false;
                    }
                }
                return true;
            }
        }

        record AtLeast(Field field, int least) implements Test {
            @Override
            public boolean fits(Optional<Object> value) {
                return value.isPresent() && (Integer) value.get() >= least;
            }
        }

        record Below(Field field, int bound) implements Test {
            @Override
            public boolean fits(Optional<Object> value) {
                return value.isPresent() && (Integer) value.get() < bound;
            }
        }

        /** Of a set: whether anything is in it. */
        record Present(Field field, boolean present) implements Test {
            @Override
            public boolean fits(Optional<Object> value) {
                var any = value.isPresent() && !(value.get() instanceof Collection<?> all && all.isEmpty());
                return any == present;
            }
        }
    }
}
