package nl.geboortepad.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.kernel.request.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class FieldFaultsTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<JsonNode> WRONG = List.of(
            NODES.objectNode(), NODES.arrayNode(), NODES.numberNode(-1), NODES.numberNode(999), NODES.nullNode());

    private static final JsonMapper SENT = EventJson.builder()
            .addModule(new SimpleModule().addDeserializer(Words.class, new FromText()))
            .build();

    private static final class FromText extends StdDeserializer<Words> {
        FromText() {
            super(Words.class);
        }

        @Override
        public Words deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                context.handleUnexpectedToken(context.constructType(String.class), json);
            }
            return new Words(new UUID(0, 0), json.getString());
        }
    }

    @Test
    void every_field_is_told_of_at_its_place() {
        assertThat(faults("""
                        {"type": "ChildBorn", "when": "2026-02-30", "child": "1", "alive": 1, "place": 0, "mode": "no",
                         "apgar5": 1.5, "extra": {}}"""))
                .containsExactlyInAnyOrder("/when", "/child", "/alive", "/place", "/mode", "/apgar5", "/extra");
    }

    @Test
    void what_is_missing_is_not_told_as_another_fields_fault() {
        assertThat(faults("{\"type\": \"ReferralDeclined\", \"note\": null}"))
                .containsExactlyInAnyOrder("/when", "/referral", "/by", "/note");
    }

    @Test
    void a_fact_that_cannot_be_is_told_when_each_field_is_right_by_itself() {
        assertThat(faults("""
                        {"type": "ChildBorn", "when": "2026-02-28", "child": 9, "place": "home", "mode": "spontaneous"}""")).containsExactly("/child");
    }

    @Test
    void every_rule_that_a_fact_breaks_is_told_beside_what_is_missing() {
        assertThat(faults("""
                        {"type": "ChildBorn", "when": "2026-02-30", "child": 9, "place": "home", "apgar5": 11, "weight": 9}""")).containsExactlyInAnyOrder("/when", "/mode", "/child", "/apgar5", "/weight");
    }

    @Test
    void a_rule_that_looks_at_a_field_that_is_wrong_is_not_told() {
        assertThat(faults("""
                        {"type": "CareTransferred", "when": "2026-02-28", "child": 9, "from": "~", "to": "agb:08001234"}""")).containsExactlyInAnyOrder("/from", "/child");
    }

    static Stream<String> types() {
        return EventNames.all().keySet().stream();
    }

    /** Of every fact, every two of its fields, each with every wrong value. */
    @ParameterizedTest
    @MethodSource("types")
    void what_is_told_of_a_field_is_told_of_it_beside_another_that_is_wrong(String type) {
        var sample = asSent(EventJson.mapper().readTree(Samples.of(type)));
        var alone = new LinkedHashMap<ObjectNode, Set<String>>();
        for (var field : List.copyOf(sample.propertyNames())) {
            for (var wrong : WRONG) {
                if (!field.equals("type")) {
                    var change = sample.objectNode();
                    change.set(field, wrong);
                    alone.put(change, Set.copyOf(told(with(sample, change))));
                }
            }
        }
        assertThat(alone.values()).anyMatch(told -> !told.isEmpty());
        alone.forEach((one, ofOne) -> alone.forEach((other, ofOther) -> {
            if (!one.propertyNames().equals(other.propertyNames())) {
                assertThat(told(with(with(sample, one), other)))
                        .as(type + " " + one + " " + other)
                        .containsAll(ofOne)
                        .containsAll(ofOther);
            }
        }));
    }

    private static ObjectNode with(ObjectNode sent, ObjectNode change) {
        var changed = sent.deepCopy();
        changed.setAll(change);
        return changed;
    }

    /** Words are sent as they are. */
    private static ObjectNode asSent(JsonNode stored) {
        var sent = (ObjectNode) stored;
        for (var field : List.copyOf(sent.properties())) {
            if (isWords(field.getValue())) {
                sent.put(field.getKey(), "zo");
            } else if (field.getValue() instanceof ArrayNode list
                    && list.valueStream().anyMatch(FieldFaultsTest::isWords)) {
                sent.putArray(field.getKey()).add("zo");
            } else if (field.getValue() instanceof ObjectNode object) {
                asSent(object);
            }
        }
        return sent;
    }

    private static boolean isWords(JsonNode value) {
        return value.isObject() && value.propertyNames().equals(Set.of("id", "digest"));
    }

    @Test
    void fields_that_are_there_twice_and_characters_that_cannot_be_kept_are_told_together() {
        var sent = SentJson.read(
                "{\"a\": [\"\\ud83d\", {\"b\": 1, \"b\": 2}], \"c\": \"x\\u0000\", \"d\": \"\\ud83d\\ude00\"}"
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(sent.faults())
                .extracting(fault -> fault.pointer().orElseThrow())
                .containsExactly("/a/0", "/a/1/b", "/c");
        assertThat(sent.object().get("d").stringValue()).isEqualTo("\ud83d\ude00");
    }

    private static List<String> faults(String json) {
        var sent = SentJson.read(json.getBytes(StandardCharsets.UTF_8));
        return told(sent.object());
    }

    private static List<String> told(ObjectNode sent) {
        return FieldFaults.of(Event.class, sent, SENT.reader(), Map.of()).stream()
                .flatMap(fault -> fault.faults().isEmpty() ? Stream.of(fault) : fault.faults().stream())
                .map(Problem::pointer)
                .map(pointer -> pointer.orElseThrow())
                .toList();
    }
}
