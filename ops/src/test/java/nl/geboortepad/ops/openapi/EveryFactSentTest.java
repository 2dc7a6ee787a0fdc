package nl.geboortepad.ops.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.json.Samples;
import nl.geboortepad.ops.Nobody;
import nl.geboortepad.ops.RunningEngine;
import nl.geboortepad.ops.Sender;
import nl.geboortepad.pathways.access.Mention;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Every fact of the vocabulary can be sent, and is told in the timeline of its pregnancy in Dutch and in English. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFactSentTest {
    /** In the twentieth week of a pregnancy with this due date: early enough for any norm, late enough for any fact. */
    private static final String DUE_DATE = "2026-10-08";

    private static final String DAY = "2026-05-18";
    private static final String BEFORE_IT = "2025-11-12";

    private final Map<String, HttpResponse<String>> answers = new HashMap<>();
    private RunningEngine engine;
    private String pregnancy;
    private List<Map<String, Object>> timeline;

    record Example(String told, String type, ObjectNode body) {
        @Override
        public String toString() {
            return told;
        }
    }

    @BeforeAll
    void start() {
        engine = RunningEngine.start();
        var registration = PregnancyRequests.example(PregnancyRequests.REGISTER)
                .put("bsn", Nobody.bsn(1))
                .put("dueDate", DUE_DATE);
        var begun = engine.post("midwife-demo", "/api/pregnancies", registration.toString());
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        pregnancy = (String) Sender.json(begun).get("pregnancy");
        // For the request for an MDO, which is refused without it.
        send(example("ConsentGiven", "2026-05-01").put("purpose", "mdo-discussion"));
        examples().forEach(example -> answers.put(example.told(), send(example.body())));
        timeline = timeline();
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    static Stream<String> facts() {
        return EventNames.ofPregnancy().entrySet().stream()
                .filter(type -> CareEvent.class.isAssignableFrom(type.getValue()))
                .map(Map.Entry::getKey);
    }

    /** Each fact once, and what is about one child for the second child too. */
    static Stream<Example> examples() {
        return facts().flatMap(type -> {
            var one = new Example(type, type, example(type, type.startsWith("Preconception") ? BEFORE_IT : DAY));
            return isAboutAChild(type) ? Stream.of(one, ofSecondChild(one)) : Stream.of(one);
        });
    }

    private static Example ofSecondChild(Example one) {
        return new Example(
                one.type() + " of child 2", one.type(), one.body().deepCopy().put("child", 2));
    }

    private static boolean isAboutAChild(String type) {
        return Stream.of(EventNames.ofPregnancy().get(type).getRecordComponents())
                .anyMatch(field -> field.getName().equals("child"));
    }

    private static ObjectNode example(String type, String day) {
        var example = PregnancyRequests.example(type).put("when", day);
        if (type.startsWith("DueDate")) {
            example.put("dueDate", DUE_DATE);
        }
        if (type.equals("ConsentWithdrawn")) {
            example.put("purpose", "record-sharing");
        }
        return example;
    }

    private HttpResponse<String> send(ObjectNode body) {
        return engine.post(sender(body), "/api/pregnancies/" + pregnancy + "/commands", body.toString());
    }

    /** What another organisation did, a steward reports. */
    private static String sender(ObjectNode body) {
        var fact = Samples.of(body.get("type").asString());
        var doers = Mention.of(EventJson.mapper().readValue(fact, PregnancyEvent.class))
                .doers();
        return doers.isEmpty() || doers.contains(new Organisation("agb:08001234")) ? "midwife-demo" : "steward-demo";
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_fact_is_sent_and_found_back_in_the_timeline(Example example) {
        var answer = answers.get(example.told());
        assertThat(answer.statusCode())
                .as(example.body() + " got " + answer.body())
                .isEqualTo(200);

        var entry = timeline.stream()
                .filter(one -> Sender.json(answer).get("events").equals(List.of(one.get("id"))))
                .findFirst()
                .orElseThrow();
        assertThat(entry).containsEntry("type", example.type()).containsEntry("when", day(example));
        assertThat(((Map<?, ?>) entry.get("content")).keySet())
                .as("content")
                .isEqualTo(Set.copyOf(example.body().propertyNames()));
        var sentence = (Map<?, ?>) entry.get("sentence");
        assertThat(sentence.get("nl").toString()).isNotBlank().isNotEqualTo(sentence.get("en"));
        assertThat(sentence.get("en").toString()).isNotBlank();
        if (example.told().endsWith("of child 2")) {
            assertThat(sentence.get("nl").toString()).containsIgnoringCase("kind 2");
            assertThat(sentence.get("en").toString()).containsIgnoringCase("child 2");
        }
    }

    @Test
    void there_are_examples_of_all_and_of_the_second_child() {
        assertThat(examples().map(Example::type).distinct()).containsExactlyElementsOf(facts().toList());
        assertThat(examples().map(Example::toString))
                .contains("NeonatalScreeningDone of child 2", "CareTransferred of child 2");
    }

    private static String day(Example example) {
        return example.body().get("when").asString();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> timeline() {
        return (List<Map<String, Object>>) engine.json("steward-demo", "/api/pregnancies/" + pregnancy + "/timeline")
                .get("facts");
    }
}
