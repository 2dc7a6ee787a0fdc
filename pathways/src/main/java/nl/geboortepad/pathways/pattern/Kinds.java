package nl.geboortepad.pathways.pattern;

import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * The kinds of one type of event that tests can tell apart: every way in which the fields that they look at can be filled,
 * one value standing for all that no test distinguishes from it. What holds for each kind holds for every event.
 */
public final class Kinds {
    /** Stands for any value that no test names. */
    public static final Object OTHER = new Object() {
        @Override
        public String toString() {
            return "other";
        }
    };

    /** Beyond this many it is not worth knowing. */
    private static final int MOST = 5_000;

    private Kinds() {}

    /** What the fields hold; those that no test looks at may hold anything. */
    public record Kind(Map<Field, Optional<Object>> values) {
        public boolean passes(List<Field.Test> tests) {
            for (var test : tests) {
                if (!test.fits(values.get(test.field()))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** All kinds, or nothing when there are too many. */
    public static Optional<List<Kind>> of(Collection<Field.Test> tests) {
        var fields = new LinkedHashMap<Field, List<Field.Test>>();
        tests.forEach(
                t -> fields.computeIfAbsent(t.field(), f -> new ArrayList<>()).add(t));
        List<Kind> kinds = List.of(new Kind(Map.of()));
        for (var field : fields.entrySet()) {
            var values = values(field.getKey(), field.getValue());
            if ((long) kinds.size() * values.size() > MOST) {
                return Optional.empty();
            }
            kinds = kinds.stream()
                    .flatMap(kind -> values.stream().map(value -> with(kind, field.getKey(), value)))
                    .toList();
        }
        return Optional.of(kinds);
    }

    private static Kind with(Kind kind, Field field, Optional<Object> value) {
        var values = new LinkedHashMap<>(kind.values());
        values.put(field, value);
        return new Kind(values);
    }

    private static Set<Optional<Object>> values(Field field, List<Field.Test> tests) {
        var values = new LinkedHashSet<Optional<Object>>();
        if (raw(field) == SortedSet.class) {
            sets(field, tests).forEach(set -> values.add(Optional.of(set)));
            return values;
        }
        var type = element(field);
        if (type.isEnum()) {
            List.of(type.getEnumConstants()).forEach(constant -> values.add(Optional.of(constant)));
        } else if (type == boolean.class || type == Boolean.class) {
            values.addAll(List.of(Optional.of(true), Optional.of(false)));
        } else if (type == int.class || type == Integer.class) {
            tests.forEach(test -> numbers(test).forEach(number -> around(number, values)));
            around(1, values);
        } else {
            tests.forEach(test -> named(test).forEach(value -> values.add(Optional.of(value))));
            values.add(Optional.of(OTHER));
        }
        if (raw(field) == Optional.class) {
            values.add(Optional.empty());
        }
        return values;
    }

    private static void around(int number, Set<Optional<Object>> values) {
        for (var near = Math.max(number, Integer.MIN_VALUE + 1) - 1L; near <= number + 1L; near++) {
            values.add(Optional.of((int) Math.min(near, Integer.MAX_VALUE)));
        }
    }

    private static List<Integer> numbers(Field.Test test) {
        return switch (test) {
            case Field.Test.AtLeast t -> List.of(t.least());
            case Field.Test.Below t -> List.of(t.bound());
            case Field.Test.OneOf t -> t.values().stream().map(v -> (Integer) v).toList();
            case Field.Test.Has t -> List.of();
            case Field.Test.Present t -> List.of();
        };
    }

    private static Set<Object> named(Field.Test test) {
        return switch (test) {
            case Field.Test.OneOf t -> t.values();
            case Field.Test.Has t -> t.values();
            case Field.Test.AtLeast t -> Set.of();
            case Field.Test.Below t -> Set.of();
            case Field.Test.Present t -> Set.of();
        };
    }

    /**
     * Every set of the values that some test names, and one that holds only a value that none names. Where tests ask for a
     * midwife and for a gynaecologist among those who attended, these are the four sets of the two, and a paediatrician
     * alone.
     */
    private static List<Set<Object>> sets(Field field, List<Field.Test> tests) {
        var named = new LinkedHashSet<Object>();
        tests.forEach(test -> named.addAll(named(test)));
        List<Set<Object>> sets = List.of(Set.of());
        for (var value : named) {
            if (sets.size() > MOST) {
                return sets;
            }
            sets = sets.stream().flatMap(set -> Stream.of(set, and(set, value))).toList();
        }
        var all = new ArrayList<>(sets);
        var type = element(field);
        if (!type.isEnum() || named.size() < type.getEnumConstants().length) {
            all.add(Set.of(OTHER));
        }
        return all;
    }

    private static Set<Object> and(Set<Object> set, Object value) {
        var more = new HashSet<>(set);
        more.add(value);
        return more;
    }

    public static Class<?> raw(Field field) {
        return (Class<?>) (field.type() instanceof ParameterizedType generic ? generic.getRawType() : field.type());
    }

    /** What the field holds, be it optional or a set. */
    public static Class<?> element(Field field) {
        return (Class<?>)
                (field.type() instanceof ParameterizedType generic
                        ? generic.getActualTypeArguments()[0]
                        : field.type());
    }
}
