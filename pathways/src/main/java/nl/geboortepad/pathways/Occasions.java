package nl.geboortepad.pathways;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.Event;
import nl.geboortepad.kernel.Interval;
import nl.geboortepad.kernel.Statement;

/** The facts that ask for something, each on its own. */
record Occasions(List<Occasion> each) {

    /**
     * One kind of fact that asks.
     *
     * @param per the field that tells one such thing from another: what two sources tell of one child is one birth.
     *     Where several facts speak of one thing it is always the same
     */
    record Occasion(Pattern what, Optional<Field> per) {
        Optional<String> name(Event event) {
            return per.map(
                    f -> (f.name() + " " + f.value(event).map(Occasion::word).orElse("")).strip());
        }

        /** As it is written in files. */
        private static Object word(Object value) {
            return value instanceof Enum<?> code
                    ? code.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
                    : value;
        }
    }

    /** A fact that asks, by the name of what it speaks of, or its own where it speaks of nothing else. */
    record Asked(Statement by, String name) {}

    boolean none() {
        return each.isEmpty();
    }

    List<Asked> in(Story course, Interval inForce) {
        if (each.stream().allMatch(o -> course.facts(o.what().type()).isEmpty())) {
            return List.of();
        }
        var asked = new ArrayList<Asked>();
        var named = new HashSet<String>();
        for (var fact : course.facts()) {
            for (var occasion : each) {
                if (occasion.what().matches(fact.event())) {
                    var name = occasion.name(fact.event()).orElse(fact.id().id());
                    if (named.add(name) && inForce.contains(fact.event().when().first())) {
                        asked.add(new Asked(fact, name));
                    }
                    break;
                }
            }
        }
        return asked;
    }

    Stream<String> types() {
        return each.stream().map(o -> o.what().typeName());
    }

    boolean matches(Event event) {
        return each.stream().anyMatch(o -> o.what().matches(event));
    }
}
