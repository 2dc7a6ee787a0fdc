package nl.geboortepad.pathways;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.Vocabulary;
import nl.geboortepad.kernel.identity.Actor;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.json.Samples;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.judging.Judge;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.pathways.norm.Example;
import nl.geboortepad.pathways.record.History;
import nl.geboortepad.pathways.verdict.Verdict;

/** A pregnancy, told fact by fact. Days are gestational ages by its first due date, or dates. */
public final class Given {
    public static final Actor SOMEBODY =
            new Actor("test", "test", "midwife", Optional.empty(), "test", Optional.empty());

    private final LocalDate due;
    private final PregnancyId stream;
    private final List<Fact> facts = new ArrayList<>();
    private Optional<Instant> recorded = Optional.empty();
    private Actor actor = SOMEBODY;

    private Given(LocalDate due, PregnancyId stream) {
        this.due = due;
        this.stream = stream;
    }

    /** With a due date and a system that tells everything, from the start. */
    public static Given pregnancy(LocalDate due) {
        return pregnancy(due, new PregnancyId(new UUID(0, 1)))
                .on(
                        "0w0d",
                        "RegistrationReceived",
                        "covers",
                        GestationalAge.dayZero(due) + "/..",
                        "carries",
                        "[\"" + Vocabulary.LATEST + "\"]")
                .on("0w0d", "DueDateEstablished", "dueDate", due.toString());
    }

    public static Given pregnancy() {
        return pregnancy(Example.DUE);
    }

    public static Given pregnancy(LocalDate due, PregnancyId stream) {
        return new Given(due, stream);
    }

    /** What follows is recorded at this moment, until another is named. */
    public Given recorded(String moment) {
        recorded = Optional.of(Instant.parse(moment));
        return this;
    }

    /** What follows is recorded in this role, in the name of this organisation; of nobody where it is empty. */
    public Given by(String role, String organisation) {
        actor = new Actor(
                "test",
                "test",
                role,
                Optional.of(organisation).filter(code -> !code.isEmpty()).map(Organisation::new),
                "test",
                Optional.empty());
        return this;
    }

    public Given on(String when, String type, String... fieldsAndValues) {
        return add(sample(when(when), type, fieldsAndValues));
    }

    public Given add(PregnancyEvent event) {
        var at = recorded.orElseGet(
                () -> event.when().first().atStartOfDay(ZoneOffset.UTC).toInstant());
        facts.add(new Fact(nextId(), stream, facts.size(), event, at, actor));
        return this;
    }

    public EventId nextId() {
        return new EventId(stream.id().getLeastSignificantBits() + "-" + facts.size());
    }

    public EventId lastId() {
        return facts.getLast().id();
    }

    /** Fields are texts, {@code absent}, or lists in brackets. */
    public static PregnancyEvent sample(String when, String type, String... fieldsAndValues) {
        var tree = new LinkedHashMap<String, Object>();
        EventJson.mapper().readTree(Samples.of(type)).properties().forEach(e -> tree.put(e.getKey(), e.getValue()));
        tree.put("when", when);
        for (var i = 0; i < fieldsAndValues.length; i += 2) {
            var value = fieldsAndValues[i + 1];
            if (value.equals("absent")) {
                tree.remove(fieldsAndValues[i]);
            } else {
                tree.put(fieldsAndValues[i], plain(value));
            }
        }
        return EventJson.mapper().convertValue(tree, PregnancyEvent.class);
    }

    private static Object plain(String value) {
        return value.matches("true|false|[0-9]{1,2}|\\[.*]|\\{.*}")
                ? EventJson.mapper().readTree(value)
                : value;
    }

    private String when(String text) {
        if (text.indexOf('/') > 0) {
            return day(text.substring(0, text.indexOf('/'))) + "/" + day(text.substring(text.indexOf('/') + 1));
        }
        return text.indexOf('T') > 0 ? text : day(text).toString();
    }

    public LocalDate day(String text) {
        return text.indexOf('w') > 0 ? GestationalAge.parse(text).day(due) : LocalDate.parse(text);
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    public Course course() {
        return Course.of(History.of(facts));
    }

    /** The only judgement of a norm on this pregnancy. */
    public Judgement judged(String norm) {
        var judged = Judge.judge(course(), TestNorms.shipped(norm));
        if (judged.size() != 1) {
            throw new AssertionError("expected one judgement, not " + judged);
        }
        return judged.getFirst();
    }

    public Verdict verdict(String norm, String on) {
        return judged(norm).on(day(on)).verdict();
    }
}
