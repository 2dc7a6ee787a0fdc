package nl.geboortepad.ops.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.ops.RunningEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** No field is described by its name alone, and no fact. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldWordsTest {
    private RunningEngine engine;
    private JsonNode schemas;

    record DescribedField(String type, String name, String words) {
        @Override
        public String toString() {
            return type + "." + name;
        }
    }

    @BeforeAll
    void start() {
        engine = RunningEngine.start();
        schemas = EventJson.mapper()
                .readTree(
                        engine.sender().send(engine.sender().to("/v3/api-docs")).body())
                .at("/components/schemas");
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    void every_field_of_every_schema_says_what_it_is_in_dutch_and_english() {
        assertThat(fields()).hasSizeGreaterThan(1000);
        assertThat(fields().stream().filter(field -> !field.words().matches("(?s).{6,} / .{6,}")))
                .isEmpty();
    }

    @Test
    void every_fact_and_every_request_has_a_sentence_in_dutch_and_english() {
        var sent = new LinkedHashSet<>(SentSchemas.ofPregnancies().keySet());
        sent.addAll(VsvRequests.replacements().keySet());
        VsvRequests.requests().keySet().stream().map(VsvRequests::shape).forEach(sent::add);
        sent.addAll(AuditRequests.all().keySet());

        assertThat(sent)
                .hasSizeGreaterThan(120)
                .allSatisfy(type -> assertThat(
                                schemas.at("/" + type + "/description").asString(""))
                        .as(type)
                        .matches(".{10,}[.] / .{10,}[.]"));
        assertThat(schemas.at("/IntakeHeldLine/description")).isEqualTo(schemas.at("/IntakeHeld/description"));
    }

    @Test
    void what_a_field_means_is_more_than_its_name_and_is_told_once() {
        var words = new LinkedHashMap<String, Text>(WordsOfFields.facts());
        words.putAll(WordsOfFields.fields());

        words.forEach((name, says) -> {
            assertThat(says.nl())
                    .as(name)
                    .isNotEqualTo(says.en())
                    .isEqualTo(says.nl().strip());
            assertThat(says.en()).as(name).isEqualTo(says.en().strip());
        });
        WordsOfFields.fields().forEach((name, says) -> {
            assertThat(meaning(says.en())).as(name).isNotEqualTo(meaning(name.replaceFirst(".*[.]", "")));
            var shared = WordsOfFields.fields().get(name.replaceFirst(".*[.]", ""));
            assertThat(name.contains(".") && says.equals(shared)).as(name).isFalse();
        });
    }

    private static String meaning(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("\\b(the|a|an)\\b|[^a-z]", "");
    }

    @Test
    void no_line_is_about_a_field_or_fact_that_is_not_there() {
        var used = fields().stream()
                .flatMap(field -> WordsOfFields.line(field.type(), field.name()).stream())
                .collect(Collectors.toSet());

        assertThat(WordsOfFields.fields().keySet().stream().filter(line -> !used.contains(line)))
                .isEmpty();
        assertThat(schemas.propertyNames()).containsAll(WordsOfFields.facts().keySet());
    }

    private List<DescribedField> fields() {
        return schemas.properties().stream().flatMap(FieldWordsTest::fields).toList();
    }

    private static Stream<DescribedField> fields(Map.Entry<String, JsonNode> schema) {
        var fields = new ArrayList<DescribedField>();
        schema.getValue()
                .path("properties")
                .properties()
                .forEach(field -> fields.add(new DescribedField(
                        schema.getKey(),
                        field.getKey(),
                        field.getValue().path("description").asString(""))));
        return fields.stream();
    }
}
