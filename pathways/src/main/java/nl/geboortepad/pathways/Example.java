package nl.geboortepad.pathways;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.Actor;
import nl.geboortepad.kernel.EventId;
import nl.geboortepad.kernel.EventJson;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.GestationalAge;
import nl.geboortepad.kernel.Interval;
import nl.geboortepad.kernel.PregnancyEvent;
import nl.geboortepad.kernel.PregnancyId;
import nl.geboortepad.kernel.Samples;
import nl.geboortepad.kernel.Vocabulary;
import tools.jackson.core.JacksonException;

/**
 * A pregnancy in a few lines, and what the norm says of it. Days are gestational ages by the due date of the example.
 * Unless it is {@code silent}, a caregiver system is there from the start and could have told everything.
 *
 * @param on the day of judging
 * @param verdicts what is expected, per occurrence in the order of their days
 */
public record Example(String says, List<Fact> facts, LocalDate on, List<Expected> verdicts) {
    static final LocalDate DUE = LocalDate.of(2026, 10, 8);

    /** A verdict, and the day or the days that it names where the example gives them. */
    public record Expected(
            Verdict.Kind kind, Optional<LocalDate> day, Optional<LocalDate> due, Optional<Interval> days) {}

    static Example read(Yaml yaml) {
        yaml.map("says", "due", "silent", "facts", "on", "expect");
        var due = yaml.find("due").map(Yaml::day).orElse(DUE);
        var facts = new ArrayList<Fact>();
        if (!yaml.find("silent").map(Yaml::yes).orElse(false)) {
            facts.add(fact(facts.size(), sample("RegistrationReceived", everything()), yaml));
        }
        facts.add(fact(facts.size(), sample("DueDateEstablished", dueDate(due)), yaml));
        yaml.find("facts")
                .map(Yaml::list)
                .orElse(List.of())
                .forEach(each -> facts.add(fact(facts.size(), event(each, due), each)));
        return new Example(
                yaml.get("says").text(),
                List.copyOf(facts),
                day(yaml.get("on"), due),
                yaml.get("expect").list().stream().map(e -> expected(e, due)).toList());
    }

    private static Map<String, Object> everything() {
        return Map.of("when", "2026-01-01", "covers", "2026-01-01/..", "carries", List.of(Vocabulary.LATEST));
    }

    private static Map<String, Object> dueDate(LocalDate due) {
        return Map.of("when", GestationalAge.dayZero(due).toString(), "dueDate", due.toString());
    }

    /** {@code 8w6d IntakeHeld}, or a mapping with the event, its day and the fields that differ from its sample. */
    private static PregnancyEvent event(Yaml yaml, LocalDate due) {
        var changes = new LinkedHashMap<String, Object>();
        if (!yaml.isMap()) {
            var words = yaml.text().split(" ");
            if (words.length != 2) {
                throw yaml.wrong("a gestational age and an event, such as 8w6d IntakeHeld");
            }
            changes.put("when", when(words[0], yaml, due));
            return sample(words[1], changes, yaml);
        }
        yaml.map("at", "event", "with");
        changes.put("when", when(yaml.get("at").text(), yaml.get("at"), due));
        yaml.find("with").ifPresent(w -> w.map().forEach((field, value) -> changes.put(field, value.plain())));
        return sample(yaml.get("event").text(), changes, yaml.get("event"));
    }

    /** A day as gestational age, a range of them with a slash (the end not included), or a date or moment. */
    private static String when(String text, Yaml place, LocalDate due) {
        if (text.indexOf('/') > 0) {
            return interval(text, place, due).toString();
        }
        return text.indexOf('T') > 0 ? text : day(text, place, due).toString();
    }

    private static Interval interval(String text, Yaml place, LocalDate due) {
        var slash = text.indexOf('/');
        try {
            return new Interval(day(text.substring(0, slash), place, due), day(text.substring(slash + 1), place, due));
        } catch (IllegalArgumentException e) {
            throw place.wrong("first day, slash, the day after the last");
        }
    }

    private static LocalDate day(Yaml yaml, LocalDate due) {
        return day(yaml.text(), yaml, due);
    }

    private static LocalDate day(String text, Yaml place, LocalDate due) {
        try {
            return text.indexOf('w') > 0 ? GestationalAge.parse(text).day(due) : LocalDate.parse(text);
        } catch (IllegalArgumentException | java.time.format.DateTimeParseException e) {
            throw place.wrong("a gestational age such as 8w6d, or a day");
        }
    }

    private static PregnancyEvent sample(String type, Map<String, Object> changes, Yaml place) {
        try {
            return sample(type, changes);
        } catch (IllegalArgumentException | JacksonException e) {
            throw place.wrong("an event and fields that it has ("
                    + e.getMessage().lines().findFirst().orElse("") + ")");
        }
    }

    private static PregnancyEvent sample(String type, Map<String, Object> changes) {
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
        return mapper.convertValue(tree, PregnancyEvent.class);
    }

    private static Fact fact(int version, PregnancyEvent event, Yaml place) {
        var recorded = event.when().first().atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Fact(
                new EventId("fact-" + version),
                new PregnancyId(new java.util.UUID(0, 1)),
                version,
                event,
                recorded.isBefore(Instant.EPOCH) ? Instant.EPOCH : recorded,
                new Actor("example", "example", "caregiver", Optional.empty(), place.place(), Optional.empty()));
    }

    /** {@code met}, {@code met 8w6d}, {@code met-late 9w2d due 8w6d}, or {@code broken 20w0d/21w0d}. */
    private static Expected expected(Yaml yaml, LocalDate due) {
        var words = new ArrayDeque<>(List.of(yaml.text().split(" ")));
        var kind = yaml.parsed(text -> Verdict.Kind.parse(words.removeFirst()), "a verdict such as met or met-late");
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
            throw yaml.wrong("a verdict with its day, such as met-late 9w2d due 8w6d");
        }
        return new Expected(
                kind,
                day.map(d -> day(d, yaml, due)),
                last.map(d -> day(d, yaml, due)),
                days.map(d -> interval(d, yaml, due)));
    }
}
