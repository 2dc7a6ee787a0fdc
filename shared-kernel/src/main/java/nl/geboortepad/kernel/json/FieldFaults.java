package nl.geboortepad.kernel.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.WrongFields;
import nl.geboortepad.kernel.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.type.TypeFactory;

/**
 * Every fault of what was sent, where reading stops at the first: what is missing, what is not known, and what is wrong, each
 * at its place. Costs a reading of each field, and so is asked only when reading failed.
 */
public final class FieldFaults {
    private static final String TYPE = "type";

    private final ObjectReader reader;
    private final Map<Class<?>, Class<?>> sentAs;
    private final TypeFactory types;
    private final List<Problem> faults = new ArrayList<>();

    private FieldFaults(ObjectReader reader, Map<Class<?>, Class<?>> sentAs) {
        this.reader = reader;
        this.sentAs = sentAs;
        this.types = reader.typeFactory();
    }

    /**
     * @param reader keeps nothing of what it reads
     * @param sentAs the record in whose form a type is sent, where that is another
     * @return none where each field is right by itself
     */
    public static List<Problem> of(Class<?> type, JsonNode sent, ObjectReader reader, Map<Class<?>, Class<?>> sentAs) {
        var all = new FieldFaults(reader, sentAs);
        all.look(reader.typeFactory().constructType(type), sent, "");
        return List.copyOf(all.faults);
    }

    private void look(JavaType type, JsonNode sent, String pointer) {
        var raw = type.getRawClass();
        if (raw == Optional.class) {
            look(type.containedType(0), sent, pointer);
        } else if (sentAs.containsKey(raw)) {
            look(types.constructType(sentAs.get(raw)), sent, pointer);
        } else if (Collection.class.isAssignableFrom(raw) && sent.isArray()) {
            each(type, sent, pointer);
        } else if (isOneOfMany(raw) && sent.isObject()) {
            oneOfMany(raw, sent, pointer);
        } else if (isObject(raw) && sent.isObject()) {
            fields(raw, sent, pointer, false);
        } else {
            whole(type, sent, pointer);
        }
    }

    private void each(JavaType type, JsonNode sent, String pointer) {
        for (var i = 0; i < sent.size(); i++) {
            look(type.getContentType(), sent.get(i), pointer + "/" + i);
        }
    }

    private void oneOfMany(Class<?> kind, JsonNode sent, String pointer) {
        var told = sent.get(TYPE);
        if (told == null) {
            faults.add(WrongFields.missing(new Text("de soort", "the type")).at(pointer + "/" + TYPE));
            return;
        }
        var named = told.isString() ? EventNames.all().get(told.stringValue()) : null;
        if (named == null || !kind.isAssignableFrom(named)) {
            faults.add(UnreadableJson.unknownType().at(pointer + "/" + TYPE));
            return;
        }
        fields(named, sent, pointer, true);
    }

    private void fields(Class<?> record, JsonNode sent, String pointer, boolean typed) {
        var wrong = new HashSet<String>();
        var known = record.getRecordComponents();
        var names = Stream.concat(
                        Arrays.stream(known).map(RecordComponent::getName), typed ? Stream.of(TYPE) : Stream.empty())
                .toList();
        sent.propertyNames().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> faults.add(WrongFields.unknown(names).at(UnreadableJson.step(pointer, name))));
        for (var field : known) {
            var before = faults.size();
            var type = types.constructType(field.getGenericType());
            var value = sent.get(field.getName());
            var place = pointer + "/" + field.getName();
            if (value != null) {
                look(type, value, place);
            } else if (type.getRawClass() != Optional.class) {
                var raw = type.getRawClass();
                faults.add(missing(sentAs.getOrDefault(raw, raw)).at(place));
            }
            if (faults.size() > before) {
                wrong.add(field.getName());
            }
        }
        mended(record, sent, typed, wrong).ifPresent(mended -> together(record, mended, wrong, pointer));
    }

    /** What was sent, with a value that can be read in each place where it was wrong. */
    private Optional<JsonNode> mended(Class<?> record, JsonNode sent, boolean typed, Set<String> wrong) {
        var mended = JsonNodeFactory.instance.objectNode();
        if (typed) {
            mended.set(TYPE, sent.get(TYPE));
        }
        for (var field : record.getRecordComponents()) {
            var name = field.getName();
            if (!wrong.contains(name)) {
                Optional.ofNullable(sent.get(name)).ifPresent(value -> mended.set(name, value));
            } else if (field.getType() != Optional.class) {
                var placeholder = Placeholder.of(field.getType(), sentAs);
                if (placeholder.isEmpty()) {
                    return Optional.empty();
                }
                mended.set(name, placeholder.get());
            }
        }
        return Optional.of(mended);
    }

    /** Whatever is wrong with the fields that are right by themselves, and not with those whose place was filled. */
    private void together(Class<?> record, JsonNode mended, Set<String> wrong, String pointer) {
        try {
            reader.forType(types.constructType(record)).readValue(mended);
        } catch (JacksonException unreadable) {
            UnreadableJson.impossible(unreadable, wrong).stream()
                    .map(fault -> fault.below(pointer))
                    .forEach(faults::add);
        }
    }

    private static Problem missing(Class<?> type) {
        var problem = WrongFields.missing(ExpectedJson.of(type));
        return type.isEnum() ? problem.with("allowed", UnreadableJson.constants(type)) : problem;
    }

    private void whole(JavaType type, JsonNode sent, String pointer) {
        try {
            var read = reader.forType(type).<Object>readValue(sent);
            if (read == null) {
                faults.add(UnreadableJson.expected(type.getRawClass()).at(pointer));
            }
        } catch (JacksonException unreadable) {
            faults.add(UnreadableJson.of(unreadable).below(pointer));
        } catch (Problem told) {
            faults.add(told.below(pointer));
        }
    }

    private static boolean isOneOfMany(Class<?> type) {
        for (var one : Stream.concat(Stream.of(type), interfaces(type)).toList()) {
            if (one.isAnnotationPresent(JsonTypeInfo.class)) {
                return !type.isRecord();
            }
        }
        return false;
    }

    private static Stream<Class<?>> interfaces(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).flatMap(one -> Stream.concat(Stream.of(one), interfaces(one)));
    }

    /** A record that is not sent as one text. */
    private static boolean isObject(Class<?> type) {
        return type.isRecord()
                && type != Words.class
                && Stream.<AnnotatedElement>concat(
                                Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()))
                        .noneMatch(made -> made.isAnnotationPresent(JsonCreator.class));
    }
}
