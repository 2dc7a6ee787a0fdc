package nl.geboortepad.ops.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.kernel.text.Text;

/**
 * A sentence for each fact and each field. Fields of one name that mean one thing share a line; where a type means
 * something else by it, the line has the type before it. Words that stand on the field itself come first.
 */
final class WordsOfFields {
    private static final SequencedMap<String, Text> FACTS = read("words-of-facts.txt");
    private static final SequencedMap<String, Text> FIELDS = read("words-of-fields.txt");
    private static final String LINE = "Line";

    private WordsOfFields() {}

    static void describe(OpenAPI api) {
        api.getComponents().getSchemas().forEach((type, schema) -> {
            Optional.ofNullable(FACTS.get(fact(type))).ifPresent(says -> schema.setDescription(says.inOneLine()));
            fields(schema).forEach(name -> describe(type, name, schema));
        });
    }

    /** Of a line in bulk, that which it tells. */
    static String fact(String type) {
        return type.endsWith(LINE) && FACTS.containsKey(type.substring(0, type.length() - LINE.length()))
                ? type.substring(0, type.length() - LINE.length())
                : type;
    }

    static Stream<String> fields(Schema<?> schema) {
        return schema.getProperties() == null ? Stream.of() : schema.getProperties().keySet().stream();
    }

    private static void describe(String type, String name, Schema<?> schema) {
        var field = schema.getProperties().get(name);
        if (!isDescribed(field)) {
            line(type, name).map(FIELDS::get).ifPresent(says -> field.setDescription(says.inOneLine()));
        }
    }

    /** The line that a field has, as it is named in the list. */
    static Optional<String> line(String type, String field) {
        return Stream.of(type + "." + field, field).filter(FIELDS::containsKey).findFirst();
    }

    /** In both languages, by more than what is said of every free text. */
    private static boolean isDescribed(Schema<?> field) {
        return Optional.ofNullable(field.getDescription())
                .filter(words -> words.contains(" / "))
                .filter(words -> !Annotated.says(Words.class).equals(Optional.of(words)))
                .isPresent();
    }

    static SequencedMap<String, Text> facts() {
        return FACTS;
    }

    static SequencedMap<String, Text> fields() {
        return FIELDS;
    }

    private static SequencedMap<String, Text> read(String file) {
        try (var in = WordsOfFields.class.getResourceAsStream(file)) {
            var words = new LinkedHashMap<String, Text>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                var parts = line.split("[|]");
                words.put(parts[0], new Text(parts[1], parts[2]));
            });
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
