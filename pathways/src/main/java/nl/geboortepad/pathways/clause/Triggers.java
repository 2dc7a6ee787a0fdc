package nl.geboortepad.pathways.clause;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.CareEvent.ChildBorn;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.text.KebabCase;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.pattern.Field;
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.verdict.CaseUnderTheme;

/**
 * The facts that ask for something, each on its own.
 *
 * @param what the facts of each, whatever else it says
 */
public record Triggers(List<Occasion> each, List<Pattern> what) {
    public static final Triggers NONE = new Triggers(List.of());
    public static final String CHILD = CaseUnderTheme.CHILD;

    public Triggers(List<Occasion> each) {
        this(each, each.stream().map(Occasion::what).toList());
    }

    /**
     * One kind of fact that asks.
     *
     * @param per the field that tells one such thing from another: what two sources tell of one child is one birth.
     *     Where several facts speak of one thing it is always the same
     * @param only of an audit theme: when such a fact is a case under it
     */
    public record Occasion(Pattern what, Optional<Field> per, Optional<UnderTheme> only) {
        Optional<String> name(Event event) {
            var which = per.isEmpty() ? Optional.<String>empty() : Optional.of(name(per.get(), event));
            return only.isEmpty()
                    ? which
                    : Optional.of(CaseUnderTheme.name(only.get().theme(), which));
        }

        private static String name(Field field, Event event) {
            if (field.isAlwaysTheSame()) {
                return field.name().strip();
            }
            var value = field.value(event);
            return value.isEmpty() ? field.name().strip() : (field.name() + " " + word(value.get())).strip();
        }

        private Optional<Reference> theme() {
            return only.isEmpty() ? Optional.empty() : Optional.of(only.get().theme());
        }

        boolean asks(Story story, Statement fact) {
            return what.matches(fact.event()) && (only.isEmpty() || only.get().fits(story, fact));
        }

        /** Whether what it makes of another fact depends on this one. */
        private boolean looksAt(Event event) {
            return what.matches(event)
                    || event instanceof ChildBorn
                            && only.filter(UnderTheme::asksBirth).isPresent();
        }

        /** As it is written in files. */
        private static Object word(Object value) {
            return value instanceof Enum<?> code ? KebabCase.of(code) : value;
        }
    }

    /**
     * A fact that asks, by the name of what it speaks of, or its own where it speaks of nothing else.
     *
     * @param theme under which it is a case for an audit
     */
    public record Trigger(Statement fact, String name, Optional<Reference> theme) {}

    /** The number of the child that a fact is about. */
    public static Optional<Integer> child(Statement fact) {
        return Field.of(fact.event().getClass(), CHILD)
                .flatMap(f -> f.value(fact.event()))
                .map(Integer.class::cast);
    }

    public boolean ofThemes() {
        return each.stream().anyMatch(o -> o.only().isPresent());
    }

    public boolean none() {
        return each.isEmpty();
    }

    public List<Trigger> in(Story story, Interval inForce) {
        var facts = story.facts(what);
        if (facts.isEmpty()) {
            return List.of();
        }
        var triggers = new ArrayList<Trigger>(facts.size());
        var named = new HashSet<String>();
        var alone = facts.size() == 1;
        for (var fact : facts) {
            for (var i = 0; i < each.size(); i++) {
                var occasion = each.get(i);
                if (occasion.asks(story, fact)) {
                    var name = occasion.name(fact.event());
                    var isFirst = name.isEmpty() || alone && occasion.only().isEmpty() || named.add(name.get());
                    if (isFirst && inForce.contains(fact.day())) {
                        triggers.add(new Trigger(fact, name.orElse(fact.id().id()), occasion.theme()));
                    }
                    if (occasion.only().isEmpty()) {
                        break;
                    }
                }
            }
        }
        return triggers;
    }

    public Stream<Pattern> patterns() {
        return what.stream();
    }

    /** Whether what asks, or how it is called, can depend on such an event. */
    public boolean dependsOn(Event event) {
        return each.stream().anyMatch(o -> o.looksAt(event));
    }
}
