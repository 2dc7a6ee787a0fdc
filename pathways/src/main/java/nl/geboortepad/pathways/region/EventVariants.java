package nl.geboortepad.pathways.region;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.identity.Caregiver;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.json.Samples;
import nl.geboortepad.pathways.clause.Evidence;
import nl.geboortepad.pathways.pattern.EventCopy;
import nl.geboortepad.pathways.pattern.Field;
import nl.geboortepad.pathways.pattern.Kinds;
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.rule.Rule;

/** Events that rules look at, made from the approved samples: of each kind that the rules tell apart. */
public final class EventVariants {
    /** Of each pattern so many, if there are as many kinds. */
    private static final int VARIETY = 40;

    private final Random random;
    private final List<Pattern> patterns;
    private final Set<String> ties = new HashSet<>();
    private final Map<Class<?>, Set<Field.Test>> tests = new HashMap<>();
    private final Map<Pattern, List<Event>> made = new HashMap<>();

    public EventVariants(Random random, List<Rule> rules) {
        this.random = random;
        this.patterns = rules.stream().flatMap(Rule::patterns).distinct().toList();
        rules.stream().flatMap(RuleInputs::ties).map(Field::name).forEach(ties::add);
        rules.stream().flatMap(RuleInputs::tests).forEach(this::add);
        patterns.forEach(p -> p.tests().forEach(t -> add(new RuleInputs.TypeTest(p.type(), t))));
    }

    private void add(RuleInputs.TypeTest test) {
        tests.computeIfAbsent(test.type(), t -> new LinkedHashSet<>()).add(test.test());
    }

    public List<Pattern> patterns() {
        return patterns;
    }

    /** An event that the pattern fits, or nothing when none can be made. */
    public Optional<Event> one(Pattern pattern, LocalDate day) {
        var events = made.computeIfAbsent(pattern, this::make);
        if (events.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(tied(EventCopy.on(events.get(random.nextInt(events.size())), day)));
    }

    static Caregiver informant() {
        return ((CareEvent.NormDeclined) sample(CareEvent.NormDeclined.class)).informedBy();
    }

    private static Event sample(Class<? extends Event> type) {
        return EventJson.mapper().readValue(Samples.of(type.getSimpleName()), Event.class);
    }

    /** Events that together show the evidence, each on a day of its own. */
    Stream<Event> showing(Evidence evidence, Supplier<LocalDate> day) {
        return switch (evidence) {
            case Evidence.One one -> one(one.pattern(), day.get()).stream();
            case Evidence.Any any ->
                any.of().isEmpty()
                        ? Stream.empty()
                        : showing(any.of().get(random.nextInt(any.of().size())), day);
            case Evidence.All all -> all.of().stream().flatMap(e -> showing(e, day));
        };
    }

    /**
     * The event with a number or a reference in the fields by which facts are tied together: mostly the same one, so that an
     * answer belongs to the referral before it, and now and then another, so that it does not.
     */
    private Event tied(Event event) {
        var other = random.nextInt(4) == 0;
        var changed = event;
        for (var field : Field.all(event.getClass())) {
            if (ties.contains(field.name()) && !isTested(event.getClass(), field)) {
                var type = Kinds.element(field);
                if (type == int.class) {
                    changed = EventCopy.with(changed, field.name(), other ? 2 : 1);
                } else if (type == Reference.class && Kinds.raw(field) == Reference.class) {
                    changed = EventCopy.with(changed, field.name(), new Reference(other ? "X-2" : "X-1"));
                }
            }
        }
        return changed;
    }

    private boolean isTested(Class<?> type, Field field) {
        return tests.getOrDefault(type, Set.of()).stream()
                .anyMatch(t -> t.field().equals(field));
    }

    private List<Event> make(Pattern pattern) {
        var kinds = Kinds.of(tests.getOrDefault(pattern.type(), Set.of()))
                .or(() -> Kinds.of(pattern.tests()))
                .orElse(List.of());
        var passing = new ArrayList<>(
                kinds.stream().filter(k -> k.passes(pattern.tests())).toList());
        Collections.shuffle(passing, random);
        var sample = sample(pattern.type());
        return passing.stream()
                .limit(VARIETY)
                .flatMap(kind -> real(sample, kind).stream())
                .filter(pattern::matches)
                .toList();
    }

    /** The sample with these values; where they do not go together with another code of the sample, with that changed. */
    private static Optional<Event> real(Event sample, Kinds.Kind kind) {
        var type = sample.getClass();
        var values = new LinkedHashMap<String, Object>();
        for (var field : Field.all(type)) {
            values.put(field.name(), field.raw(sample));
        }
        for (var asked : kind.values().entrySet()) {
            var value = value(asked.getKey(), asked.getValue(), sample);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(asked.getKey().name(), value.get());
        }
        return built(type, values)
                .or(() -> Field.all(type).stream()
                        .filter(f -> Kinds.raw(f).isEnum() && !kind.values().containsKey(f))
                        .flatMap(f -> Arrays.stream(Kinds.raw(f).getEnumConstants())
                                .map(code -> {
                                    var other = new LinkedHashMap<>(values);
                                    other.put(f.name(), code);
                                    return other;
                                }))
                        .flatMap(other -> built(type, other).stream())
                        .findFirst());
    }

    /** What the field is to hold; nothing where it is a value that only the sample could give and does not. */
    private static Optional<Object> value(Field field, Optional<Object> asked, Event sample) {
        if (asked.isPresent() && asked.get() instanceof Set<?> set) {
            return set.contains(Kinds.OTHER) ? Optional.of(field.raw(sample)) : Optional.of(sorted(set));
        }
        if (asked.isPresent() && asked.get() == Kinds.OTHER) {
            return Optional.of(field.raw(sample));
        }
        return Kinds.raw(field) == Optional.class ? Optional.of(asked) : asked;
    }

    private static SortedSet<Object> sorted(Set<?> set) {
        return new TreeSet<>(set);
    }

    private static Optional<Event> built(Class<? extends Event> type, Map<String, Object> values) {
        var components = type.getRecordComponents();
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
            var event = type.getDeclaredConstructor(types)
                    .newInstance(Arrays.stream(components)
                            .map(c -> values.get(c.getName()))
                            .toArray());
            return Optional.of(event);
        } catch (ReflectiveOperationException doNotGoTogether) {
            return Optional.empty();
        }
    }
}
