package nl.geboortepad.kernel.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.SentText;
import nl.geboortepad.kernel.request.WrongFields;
import nl.geboortepad.kernel.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object as it was sent, character by character: UTF-8 and nothing else. Fields that are there twice and characters that
 * cannot be kept as they are, are told at their places.
 */
public record SentJson(ObjectNode object, List<Problem> faults) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** @throws Problem when it is not one object in readable JSON */
    public static SentJson read(byte[] sent) {
        var faults = new ArrayList<Problem>();
        try (var json = JSON.createParser(ObjectReadContext.empty(), SentText.of(sent))) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw noObject();
            }
            var object = object(json, "", faults);
            if (json.nextToken() != null) {
                throw noObject();
            }
            return new SentJson(object, List.copyOf(faults));
        } catch (JacksonException unreadable) {
            throw UnreadableJson.of(unreadable);
        }
    }

    private static Problem noObject() {
        return Problem.of(
                Problem.Code.MALFORMED,
                new Text("Hier hoort één object in JSON.", "One JSON object is expected here."));
    }

    private static ObjectNode object(JsonParser json, String pointer, List<Problem> faults) {
        var object = NODES.objectNode();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var name = json.currentName();
            var place = UnreadableJson.step(pointer, name);
            if (!keeps(name)) {
                faults.add(unkept().at(pointer));
            }
            json.nextToken();
            var value = value(json, place, faults);
            if (object.has(name)) {
                faults.add(WrongFields.duplicate().at(place));
            } else {
                object.set(name, value);
            }
        }
        return object;
    }

    private static JsonNode value(JsonParser json, String pointer, List<Problem> faults) {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json, pointer, faults);
            case START_ARRAY -> {
                var array = NODES.arrayNode();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(json, pointer + "/" + array.size(), faults));
                }
                yield array;
            }
            case VALUE_STRING -> {
                var text = json.getString();
                if (!keeps(text)) {
                    faults.add(unkept().at(pointer));
                }
                yield NODES.stringNode(text);
            }
            case VALUE_NUMBER_INT -> whole(json);
            case VALUE_NUMBER_FLOAT -> decimal(json, pointer);
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(json.getBooleanValue());
            case VALUE_NULL -> NODES.nullNode();
            default -> throw noObject();
        };
    }

    private static JsonNode whole(JsonParser json) {
        return switch (json.getNumberType()) {
            case INT -> NODES.numberNode(json.getIntValue());
            case LONG -> NODES.numberNode(json.getLongValue());
            default -> NODES.numberNode(json.getBigIntegerValue());
        };
    }

    /** A few characters may ask for more digits than any number can have. */
    private static JsonNode decimal(JsonParser json, String pointer) {
        try {
            return NODES.numberNode(json.getDecimalValue());
        } catch (NumberFormatException beyondNumbers) {
            throw Problem.of(
                            Problem.Code.MALFORMED,
                            new Text("Dit getal is niet te lezen.", "This number cannot be read."))
                    .at(pointer);
        }
    }

    /** Half a pair of surrogates is no character, and no store keeps NUL in a text. */
    private static boolean keeps(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static Problem unkept() {
        return Problem.of(
                Problem.Code.INVALID,
                new Text(
                        "Hier staat een teken dat wij niet kunnen bewaren zoals het is.",
                        "There is a character here that cannot be kept as it is."));
    }
}
