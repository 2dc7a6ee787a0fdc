package nl.geboortepad.ops.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.identity.Caregiver;
import nl.geboortepad.kernel.text.KebabCase;
import nl.geboortepad.kernel.text.Text;

/** The shape in which a value is sent, read from its type. */
final class Shapes {
    private static final String NAMED = "#/components/schemas/";
    private static final String AT_SOURCE = "recordedAtSource";

    /** What the types refuse and their components do not tell. */
    private static final Map<String, int[]> BOUNDS = Map.of(
            "about", new int[] {2000, 2199},
            "percent", new int[] {0, 100},
            "level", new int[] {1, 4},
            "children", new int[] {2, 8},
            "child", new int[] {1, 8},
            "apgar5", new int[] {0, 10},
            "weight", new int[] {100, 8000},
            "hours", new int[] {1, 24},
            "gravidity", new int[] {1, 40},
            "parity", new int[] {0, 40});

    private Shapes() {}

    static Schema<?> named(String name) {
        return new Schema<>().$ref(NAMED + name);
    }

    /** Unknown fields are refused, also beside a choice between shapes. */
    static Schema<?> nothingElse(Schema<?> shape) {
        shape.setUnevaluatedProperties(new Schema<>().booleanSchemaValue(false));
        return shape;
    }

    /** Everything that is sent by name of its type, as one of these. */
    static Schema<?> oneOf(Map<String, ? extends Class<?>> types) {
        return oneOf(types, UnaryOperator.identity());
    }

    /** @param shape under which name the shape of a type is described */
    static Schema<?> oneOf(Map<String, ? extends Class<?>> types, UnaryOperator<String> shape) {
        var any = new Schema<>();
        var discriminator = new Discriminator().propertyName("type");
        types.keySet().forEach(name -> {
            any.addOneOfItem(named(shape.apply(name)));
            discriminator.mapping(name, NAMED + shape.apply(name));
        });
        any.setDiscriminator(discriminator);
        return any;
    }

    static SequencedMap<String, Schema<?>> shared() {
        var shared = TextTypes.schemas();
        shared.put("CaregiverAsSent", nothingElse(fields(new ObjectSchema(), Caregiver.class)));
        return shared;
    }

    /** What is sent says its type, and may say when its source had it. */
    static Schema<?> sent(String name, Class<?> type) {
        return fields(new ObjectSchema().addProperty("type", new StringSchema().addEnumItem(name)), type)
                .addRequiredItem("type")
                .addProperty(
                        AT_SOURCE,
                        new StringSchema()
                                .format("date-time")
                                .description(new Text(
                                                "wanneer het bronsysteem dit zelf had vastgelegd",
                                                "when the source system had itself recorded this")
                                        .inOneLine()));
    }

    /** A fact within a request: when its source had it, the request says. */
    static Schema<?> within(Schema<?> choice) {
        return choice.not(new Schema<>().addRequiredItem(AT_SOURCE));
    }

    /** The lists of codes of which these types have fields, by the name of the list. */
    static SequencedMap<String, Schema<?>> codes(Collection<? extends Class<?>> types) {
        var lists = new LinkedHashMap<String, Schema<?>>();
        Stream.concat(types.stream(), Stream.of(Caregiver.class))
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .flatMap(field -> enums(field.getGenericType()))
                .forEach(list -> lists.put(SchemaNames.of(list), codes(list)));
        return lists;
    }

    private static Stream<Class<?>> enums(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).flatMap(Shapes::enums);
        }
        return type instanceof Class<?> list && list.isEnum() ? Stream.of(list) : Stream.empty();
    }

    private static Schema<?> fields(Schema<?> shape, Class<?> type) {
        for (var field : type.getRecordComponents()) {
            shape.addProperty(field.getName(), field(field));
            if (field.getType() != Optional.class) {
                shape.addRequiredItem(field.getName());
            }
        }
        return shape;
    }

    private static Schema<?> field(RecordComponent field) {
        var schema = of(field.getGenericType());
        Annotated.says(field).ifPresent(schema::setDescription);
        var bounds = BOUNDS.get(field.getName());
        if (bounds != null && schema instanceof IntegerSchema) {
            schema.setMinimum(BigDecimal.valueOf(bounds[0]));
            schema.setMaximum(BigDecimal.valueOf(bounds[1]));
        }
        return schema;
    }

    static Schema<?> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == SortedMap.class) {
                return byName(generic);
            }
            var inner = of(generic.getActualTypeArguments()[0]);
            return generic.getRawType() == Optional.class
                    ? inner
                    : new ArraySchema().items(inner).uniqueItems(generic.getRawType() == SortedSet.class);
        }
        return of((Class<?>) type);
    }

    private static Schema<?> byName(ParameterizedType map) {
        return new ObjectSchema()
                .minProperties(1)
                .propertyNames(of(map.getActualTypeArguments()[0]))
                .additionalProperties(of(map.getActualTypeArguments()[1]));
    }

    private static Schema<?> of(Class<?> type) {
        if (TextTypes.all().contains(type)) {
            return named(TextTypes.name(type));
        }
        var text = TextTypes.plain(type);
        if (text != null) {
            return text;
        }
        if (type == boolean.class || type == Boolean.class) {
            return new BooleanSchema();
        }
        if (type == int.class || type == Integer.class) {
            return new IntegerSchema();
        }
        if (type.isEnum()) {
            return named(SchemaNames.of(type));
        }
        if (type == Caregiver.class) {
            return named("CaregiverAsSent");
        }
        if (type == CareEvent.class || type == PregnancyEvent.class) {
            return named("Fact");
        }
        if (type == VsvEvent.class) {
            return named("VsvFact");
        }
        throw new IllegalStateException("no shape is known for " + type);
    }

    private static Schema<?> codes(Class<?> type) {
        var schema = new StringSchema();
        Arrays.stream(type.getEnumConstants())
                .map(code -> KebabCase.of((Enum<?>) code))
                .forEach(schema::addEnumItem);
        return schema;
    }
}
