package nl.geboortepad.pathways;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.identity.Caregiver;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Person;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.norm.Norm;

/** Courses that nobody planned: every kind of event, any fields, any days. The same seed gives the same course. */
public final class RandomCourse {
    private static final List<String> TYPES =
            List.copyOf(EventNames.ofPregnancy().keySet());
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final Random random;
    /** Things that happen close together are in each other's way. */
    private final LocalDate from;

    private final int spread;
    private final List<String> norms;

    public RandomCourse(long seed) {
        this(seed, TestNorms.all().map(Norm::id).toList());
    }

    /** @param norms what she may decline */
    public RandomCourse(long seed, List<String> norms) {
        this.random = new Random(seed);
        this.norms = norms;
        this.spread = List.of(20, 60, 300).get(random.nextInt(3));
        this.from = FIRST.plusDays(20 + random.nextInt(320 - spread));
    }

    /** Facts on days, some at an hour. */
    public List<Fact> certain(int size) {
        return facts(size, List.of(), 0, 0);
    }

    /** Facts of which some, of the types that a norm looks at, lie somewhere in a range of at most so many days. */
    public List<Fact> uncertain(int size, Norm norm, int ranges, int mostDays) {
        return facts(size, lookedAt(norm), ranges, mostDays);
    }

    private static List<String> lookedAt(Norm norm) {
        return TYPES.stream()
                .filter(type -> norm.parts().stream().anyMatch(p -> p.dependsOn(Given.sample("2026-03-01", type)))
                        || List.of(
                                        "DueDateRevised",
                                        "IntakeHeld",
                                        "NormDeclined",
                                        "NormDeclineWithdrawn",
                                        "ConsentGiven")
                                .contains(type))
                .toList();
    }

    private List<Fact> facts(int size, List<String> ofNorm, int ranges, int mostDays) {
        var given = Given.pregnancy(FIRST.plusDays(280));
        given.add(
                changed(Given.sample("2026-02-10", "FirstContactMade"), When.day(from.minusDays(random.nextInt(20)))));
        for (var i = 0; i < size; i++) {
            var type = ofNorm.isEmpty() || i % 4 == 3 ? any(TYPES) : any(ofNorm);
            var when = i < ranges ? range(mostDays) : moment();
            given.add(changed(Given.sample("2026-03-01", type), when));
        }
        return given.facts();
    }

    private LocalDate day() {
        return from.plusDays(random.nextInt(spread));
    }

    private When range(int mostDays) {
        var from = day();
        return When.days(new Interval(from, from.plusDays(1L + random.nextInt(mostDays))));
    }

    private When moment() {
        var day = day();
        return random.nextInt(4) == 0
                ? new When.Moment(day.atTime(LocalTime.of(8 + random.nextInt(12), 0))
                        .atZone(When.ZONE)
                        .toInstant())
                : When.day(day);
    }

    /** The same event with another day and, here and there, another field; as it was where that is no event. */
    private PregnancyEvent changed(PregnancyEvent event, When when) {
        try {
            return rebuilt(event, when, true);
        } catch (ReflectiveOperationException notAllowed) {
            try {
                return rebuilt(event, when, false);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    }

    private PregnancyEvent rebuilt(PregnancyEvent event, When when, boolean vary) throws ReflectiveOperationException {
        var components = event.getClass().getRecordComponents();
        var values = new Object[components.length];
        for (var i = 0; i < components.length; i++) {
            var value = components[i].getAccessor().invoke(event);
            values[i] = components[i].getName().equals("when") ? when : vary ? other(components[i], value) : value;
        }
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        return event.getClass().getDeclaredConstructor(types).newInstance(values);
    }

    private Object other(RecordComponent component, Object value) {
        var type = component.getType();
        if (type.isEnum()) {
            return any(List.of(type.getEnumConstants()));
        }
        if (type == boolean.class) {
            return random.nextInt(4) > 0;
        }
        if (type == int.class && component.getName().equals("child")) {
            return 1 + random.nextInt(2);
        }
        if (type == LocalDate.class) {
            return FIRST.plusDays(280 + random.nextInt(40) - 20);
        }
        if (type == Organisation.class) {
            return any(List.of(
                    new Organisation("agb:08001234"),
                    new Organisation("agb:06010234"),
                    new Organisation("ura:12345678")));
        }
        if (type == Caregiver.class) {
            var person = new Person("cg-0000000000000000000" + random.nextInt(3));
            return new Caregiver(Role.MIDWIFE, new Organisation("agb:08001234"), person);
        }
        if (type == Reference.class && component.getName().equals("norm")) {
            return new Reference(any(norms));
        }
        if (type == Reference.class) {
            return any(List.of(value, new Reference("X-" + random.nextInt(2))));
        }
        if (type == Optional.class && random.nextInt(3) == 0) {
            return Optional.empty();
        }
        return type == SortedSet.class ? some(component, (SortedSet<?>) value) : value;
    }

    private Object some(RecordComponent component, SortedSet<?> value) {
        var element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        if (!element.isEnum()) {
            return value;
        }
        var some = new TreeSet<Object>();
        for (var constant : element.getEnumConstants()) {
            if (random.nextInt(3) > 0) {
                some.add(constant);
            }
        }
        return some;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
