package nl.geboortepad.pathways.pattern;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.text.Text;

/**
 * Which facts count: an event type, tests on its fields, and the field that must be the same as in the event that asked
 * for it.
 *
 * @param place of the type among all event types: what is kept by type is found there
 * @param asAgreed the roles that must have been there
 * @param other only another fact than the one that asked for it
 * @param proxy what to tell the reader when this stands in for something better
 */
public record Pattern(
        Class<? extends Event> type,
        int place,
        List<Field.Test> tests,
        Optional<Field> same,
        boolean other,
        Optional<AsAgreed> asAgreed,
        Optional<Text> proxy) {

    /**
     * The roles that the partnership agreed on, and others where it agreed on none.
     *
     * @param field must hold them
     */
    public record AsAgreed(Field field, Set<Role> otherwise) {
        public AsAgreed {
            otherwise = Set.copyOf(otherwise);
        }

        /** @param agreed empty where nothing was agreed on */
        public boolean holds(Event event, Set<Role> agreed) {
            var needed = agreed.isEmpty() ? otherwise : agreed;
            return field.value(event)
                    .filter(roles -> ((Collection<?>) roles).containsAll(needed))
                    .isPresent();
        }
    }

    /** Of a type that cannot be read, since its file has faults. */
    private static final int NOWHERE = -1;

    public Pattern(
            Class<? extends Event> type,
            List<Field.Test> tests,
            Optional<Field> same,
            boolean other,
            Optional<AsAgreed> asAgreed,
            Optional<Text> proxy) {
        this(type, type == null ? NOWHERE : EventNames.place(type), tests, same, other, asAgreed, proxy);
    }

    /** Any event of a type. */
    public static Pattern of(Class<? extends Event> type) {
        return new Pattern(type, List.of(), Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    public boolean matches(Event event) {
        if (event.getClass() != type) {
            return false;
        }
        for (var i = 0; i < tests.size(); i++) {
            if (!tests.get(i).holds(event)) {
                return false;
            }
        }
        return true;
    }

    public boolean matches(Statement fact, Optional<? extends Statement> trigger) {
        var event = fact.event();
        return matches(event)
                && !(other && trigger.filter(t -> t.id().equals(fact.id())).isPresent())
                && (same.isEmpty()
                        || trigger.isPresent()
                                && same.get()
                                        .value(event)
                                        .equals(same.get().of(trigger.get().event())));
    }

    /**
     * The same for a case under an audit theme: the field that must be as in the fact that asked must now name the theme.
     * After a perinatal death only a meeting on the theme of perinatal deaths counts, not one on transfers during birth.
     */
    public Pattern under(Reference theme) {
        return same.map(field -> {
                    var of = new Field.Test.OneOf(field, Set.of(theme));
                    return new Pattern(
                            type,
                            Stream.concat(tests.stream(), Stream.of(of)).toList(),
                            Optional.empty(),
                            other,
                            asAgreed,
                            proxy);
                })
                .orElse(this);
    }

    public static boolean any(List<Pattern> patterns, Event event) {
        for (var i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).matches(event)) {
                return true;
            }
        }
        return false;
    }

    public String typeName() {
        return type.getSimpleName();
    }
}
