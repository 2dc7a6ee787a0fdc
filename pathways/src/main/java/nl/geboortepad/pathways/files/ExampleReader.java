package nl.geboortepad.pathways.files;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.Vocabulary;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.identity.Actor;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.json.Samples;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.course.VsvCourse;
import nl.geboortepad.pathways.norm.Example;
import nl.geboortepad.pathways.verdict.Verdict;
import nl.geboortepad.pathways.yaml.Yaml;
import tools.jackson.core.JacksonException;

/** Reads an example, which tells its facts by days of its own kind, and after others that go without saying. */
sealed interface ExampleReader {

    /** Days are gestational ages. Unless it is silent, a caregiver system is there from the start and tells everything. */
    record OfPregnancy(LocalDate due, boolean silent) implements ExampleReader {}

    /** Days are dates. It tells from the day on which it was founded, or when it is silent from a later day only. */
    record OfPartnership(LocalDate founded, boolean silent) implements ExampleReader {
        private static final LocalDate FOUNDED = LocalDate.of(2012, 5, 1);
        private static final LocalDate TOLD_LATER = LocalDate.of(2026, 1, 1);

        private LocalDate toldFrom() {
            return silent ? TOLD_LATER : founded;
        }
    }

    /** Files of norms for partnerships lie in a folder of their own. */
    static Example example(Yaml yaml) {
        var ofPartnership = yaml.file().startsWith(Shipped.VSV + "/");
        var keys = yaml.mapping("says", ofPartnership ? "founded" : "due", "silent", "facts", "on", "expect");
        var silent = keys.find("silent", Yaml::yes).orElse(false);
        ExampleReader telling = ofPartnership
                ? new OfPartnership(keys.find("founded", Yaml::day).orElse(OfPartnership.FOUNDED), silent)
                : new OfPregnancy(keys.find("due", Yaml::day).orElse(Example.DUE), silent);
        var says = keys.get("says", Yaml::text);
        var facts = keys.find("facts", all -> telling.events(all)).orElse(List.of());
        var on = keys.get("on", day -> telling.day(day));
        var verdicts = keys.get("expect", expect -> expected(expect, telling));
        keys.end();
        return new Example(says, telling.story(facts), on, verdicts);
    }

    private static List<Example.Expected> expected(Yaml yaml, ExampleReader telling) {
        return yaml.isMap()
                ? yaml.eachEntry((part, of) -> of.each(e -> expected(Optional.of(part.text()), e, telling))).stream()
                        .flatMap(List::stream)
                        .toList()
                : yaml.each(e -> expected(Optional.empty(), e, telling));
    }

    /** {@code met}, {@code met 8w6d}, {@code met-late 9w2d due 8w6d}, or {@code broken 20w0d/21w0d}. */
    private static Example.Expected expected(Optional<String> part, Yaml yaml, ExampleReader telling) {
        var words = new ArrayDeque<>(List.of(yaml.text().split(" ")));
        var kind = yaml.parsed(
                text -> Verdict.Kind.parse(words.removeFirst()),
                "een oordeel zoals met of met-late",
                "a verdict such as met or met-late");
        var days = Optional.ofNullable(words.peekFirst()).filter(w -> w.indexOf('/') > 0);
        var day = Optional.ofNullable(words.peekFirst()).filter(w -> !w.equals("due") && days.isEmpty());
        if (day.isPresent() || days.isPresent()) {
            words.removeFirst();
        }
        var last = Optional.<String>empty();
        if (words.size() == 2 && words.removeFirst().equals("due")) {
            last = Optional.of(words.removeFirst());
        }
        if (!words.isEmpty()) {
            throw yaml.wrong(
                    "een oordeel met zijn dag, zoals met-late 9w2d due 8w6d",
                    "a verdict with its day, such as met-late 9w2d due 8w6d");
        }
        return new Example.Expected(
                part,
                kind,
                day.map(d -> telling.day(d, yaml)),
                last.map(d -> telling.day(d, yaml)),
                days.map(d -> telling.interval(d, yaml)));
    }

    /** What an example tells itself. */
    private List<Event> events(Yaml facts) {
        return facts.each(fact -> switch (this) {
            case OfPregnancy p -> event(fact, PregnancyEvent.class);
            case OfPartnership p -> event(fact, VsvEvent.class);
        });
    }

    private Story story(List<Event> told) {
        return switch (this) {
            case OfPregnancy p -> {
                var events = new ArrayList<PregnancyEvent>();
                if (!p.silent()) {
                    events.add(sample("RegistrationReceived", everything(), PregnancyEvent.class));
                }
                events.add(sample("DueDateEstablished", dueDate(p.due()), PregnancyEvent.class));
                told.forEach(event -> events.add((PregnancyEvent) event));
                yield pregnancy(events);
            }
            case OfPartnership p -> {
                var events = new ArrayList<VsvEvent>();
                events.add(sample("VsvFounded", founded(p), VsvEvent.class));
                told.forEach(event -> events.add((VsvEvent) event));
                yield partnership(events);
            }
        };
    }

    private static Course pregnancy(List<PregnancyEvent> events) {
        var facts = new ArrayList<Fact>();
        var stream = new PregnancyId(new UUID(0, 1));
        events.forEach(e -> facts.add(new Fact(id(facts.size()), stream, facts.size(), e, recorded(e), somebody())));
        return Course.of(facts);
    }

    /** The one that the sample of a merger has go on in another. */
    private static VsvCourse partnership(List<VsvEvent> events) {
        var facts = new ArrayList<VsvFact>();
        var stream = new Vsv("vsv:oost");
        events.forEach(e -> facts.add(new VsvFact(id(facts.size()), stream, facts.size(), e, recorded(e), somebody())));
        return VsvCourse.of(facts);
    }

    private static EventId id(int version) {
        return new EventId("fact-" + version);
    }

    private static Instant recorded(Event event) {
        var recorded = event.when().first().atStartOfDay(ZoneOffset.UTC).toInstant();
        return recorded.isBefore(Instant.EPOCH) ? Instant.EPOCH : recorded;
    }

    private static Actor somebody() {
        return new Actor("example", "example", "caregiver", Optional.empty(), "example", Optional.empty());
    }

    private static Map<String, Object> everything() {
        return Map.of("when", "2026-01-01", "covers", "2026-01-01/..", "carries", List.of(Vocabulary.LATEST));
    }

    private static Map<String, Object> dueDate(LocalDate due) {
        return Map.of("when", GestationalAge.dayZero(due).toString(), "dueDate", due.toString());
    }

    private static Map<String, Object> founded(OfPartnership partnership) {
        return Map.of(
                "when",
                partnership.founded().toString(),
                "toldFrom",
                partnership.toldFrom().toString());
    }

    /** {@code 8w6d IntakeHeld}, or a mapping with the event, its day and the fields that differ from its sample. */
    private <E extends Event> E event(Yaml yaml, Class<E> kind) {
        var changes = new LinkedHashMap<String, Object>();
        if (!yaml.isMap()) {
            var words = yaml.text().split(" ");
            if (words.length != 2) {
                throw yaml.wrong(
                        this instanceof OfPregnancy
                                ? new Text(
                                        "een zwangerschapsduur en een gebeurtenis, zoals 8w6d IntakeHeld",
                                        "a gestational age and an event, such as 8w6d IntakeHeld")
                                : new Text(
                                        "een dag en een gebeurtenis, zoals 2026-02-03 MdoMeetingHeld",
                                        "a day and an event, such as 2026-02-03 MdoMeetingHeld"));
            }
            changes.put("when", when(words[0], yaml));
            return sample(words[1], changes, kind, yaml);
        }
        var keys = yaml.mapping("at", "event", "with");
        var when = keys.get("at", at -> when(at.text(), at));
        changes.put("when", when == null ? Example.DUE.toString() : when);
        keys.find("with", with -> with.eachEntry((field, value) -> changes.put(field.text(), value.plain())));
        var event = keys.get("event", type -> sample(type.text(), changes, kind, type));
        keys.end();
        return event;
    }

    /** A day, a range of them with a slash (the end not included), or a moment. */
    private String when(String text, Yaml place) {
        if (text.indexOf('/') > 0) {
            return interval(text, place).toString();
        }
        return text.indexOf('T') > 0 ? text : day(text, place).toString();
    }

    default Interval interval(String text, Yaml place) {
        var slash = text.indexOf('/');
        try {
            return new Interval(day(text.substring(0, slash), place), day(text.substring(slash + 1), place));
        } catch (IllegalArgumentException e) {
            throw place.wrong(
                    "de eerste dag, een schuine streep en de dag na de laatste",
                    "first day, slash, the day after the last");
        }
    }

    default LocalDate day(Yaml yaml) {
        return day(yaml.text(), yaml);
    }

    default LocalDate day(String text, Yaml place) {
        try {
            return this instanceof OfPregnancy p && text.indexOf('w') > 0
                    ? GestationalAge.parse(text).day(p.due())
                    : LocalDate.parse(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw place.wrong(
                    this instanceof OfPregnancy
                            ? new Text(
                                    "een zwangerschapsduur zoals 8w6d, of een dag",
                                    "a gestational age such as 8w6d, or a day")
                            : new Text("een dag zoals 2018-01-01", "a day such as 2018-01-01"));
        }
    }

    private static <E extends Event> E sample(String type, Map<String, Object> changes, Class<E> kind, Yaml place) {
        try {
            return sample(type, changes, kind);
        } catch (IllegalArgumentException | JacksonException e) {
            var why = " (" + e.getMessage().lines().findFirst().orElse("") + ")";
            throw place.wrong(
                    "een gebeurtenis met velden die zij heeft" + why, "an event and fields that it has" + why);
        }
    }

    private static <E extends Event> E sample(String type, Map<String, Object> changes, Class<E> kind) {
        var mapper = EventJson.mapper();
        var tree = new LinkedHashMap<String, Object>();
        mapper.readTree(Samples.of(type)).properties().forEach(e -> tree.put(e.getKey(), e.getValue()));
        changes.forEach((field, value) -> {
            if ("absent".equals(value)) {
                tree.remove(field);
            } else {
                tree.put(field, value);
            }
        });
        return mapper.convertValue(tree, kind);
    }
}
