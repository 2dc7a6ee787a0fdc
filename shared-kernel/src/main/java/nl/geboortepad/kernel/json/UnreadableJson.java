package nl.geboortepad.kernel.json;

import static nl.geboortepad.kernel.request.Problem.Code.INVALID;
import static nl.geboortepad.kernel.request.Problem.Code.MALFORMED;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.KebabCase;
import nl.geboortepad.kernel.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * Says of JSON that we could not read where it went wrong and what we expected there.
 *
 * <p>Built from the structure of the exception and never from its message, which repeats what was sent.
 */
public final class UnreadableJson {
    /** Values of the kernel say themselves what they are not; the words of anybody else may repeat what was sent. */
    private static final String KERNEL = "nl.geboortepad.kernel.";

    /** A field name of somebody else's making may itself be about a person: only what looks like a name is repeated. */
    private static final Pattern FIELD_NAME = Pattern.compile("(?!.*[0-9]{4})[A-Za-z_][A-Za-z0-9_.-]{0,63}");

    private UnreadableJson() {}

    /**
     * What kept a message from being read, where that was none of the sender's doing: a deserializer that asked a store which
     * did not answer. Values that refuse what they are given do so with the few exceptions below.
     */
    public static Optional<RuntimeException> notOfTheSender(JacksonException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem
                    || cause instanceof IllegalArgumentException
                    || cause instanceof DateTimeException
                    || cause instanceof ArithmeticException
                    || cause instanceof NullPointerException) {
                return Optional.empty();
            }
            if (cause instanceof RuntimeException other && !(cause instanceof JacksonException)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /** The same as an exception to throw: a problem to tell the sender, or the failure itself. */
    public static RuntimeException thrown(JacksonException unreadable) {
        return notOfTheSender(unreadable).orElseGet(() -> of(unreadable));
    }

    public static Problem of(JacksonException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem told) {
                return told.pointer().isPresent() || unreadable.getPath().isEmpty()
                        ? told
                        : told.at(pointer(unreadable.getPath()));
            }
        }
        var pointer = pointer(unreadable.getPath());
        return switch (unreadable) {
            case PropertyBindingException unknown -> unknownField(unknown).at(pointer);
            case InvalidTypeIdException unknown -> unknownType(unknown).at(pointer + "/" + typeField(unknown));
            case ValueInstantiationException wrong -> impossibleValue(wrong).at(pointer);
            case MismatchedInputException wrong ->
                expected(wrong.getTargetType()).at(pointer);
            case InputCoercionException wrong -> expected(wrong.getTargetType()).at(pointer);
            default -> notJson(unreadable.getLocation());
        };
    }

    private static Problem unknownField(PropertyBindingException unknown) {
        var problem = Problem.of(INVALID, new Text("Dit veld kennen wij niet.", "This field is not known."));
        var known = unknown.getKnownPropertyIds();
        return known == null
                ? problem
                : problem.with(
                        "allowed", known.stream().map(Object::toString).sorted().toList());
    }

    private static Problem unknownType(InvalidTypeIdException unknown) {
        return unknown.getTypeId() == null
                ? Problem.of(INVALID, new Text("Hier ontbreekt de soort.", "The type is missing here."))
                : Problem.of(INVALID, new Text("Deze soort kennen wij niet.", "This type is not known."));
    }

    private static String typeField(InvalidTypeIdException unknown) {
        var base = unknown.getBaseType();
        var declared = base == null ? null : base.getRawClass().getAnnotation(JsonTypeInfo.class);
        if (declared == null) {
            return "type";
        }
        return declared.property().isEmpty() ? declared.use().getDefaultPropertyName() : declared.property();
    }

    /** Our own types say in a fixed sentence what they hold; that sentence may be told, another's message may not. */
    private static Problem impossibleValue(ValueInstantiationException wrong) {
        var type = wrong.getType() == null ? null : wrong.getType().getRawClass();
        var cause = wrong.getCause();
        return type != null && PregnancyEvent.class.isAssignableFrom(type) && saidByUs(cause)
                ? Problem.of(
                                INVALID,
                                new Text(
                                        "Wat hier staat, kan zo niet gebeurd zijn.",
                                        "This cannot have happened as stated: " + cause.getMessage() + "."))
                        .with("rule", cause.getMessage())
                : expected(type);
    }

    private static boolean saidByUs(Throwable cause) {
        if (cause == null || cause.getClass() != IllegalArgumentException.class || cause.getStackTrace().length == 0) {
            return false;
        }
        return cause.getStackTrace()[0].getClassName().startsWith(KERNEL);
    }

    /** That something else should have been written where a value of this type belongs; null when that is unknown. */
    public static Problem expected(Class<?> type) {
        var expected = ExpectedJson.of(type);
        var problem = Problem.of(
                INVALID, new Text("Hier hoort " + expected.nl() + ".", "Expected here: " + expected.en() + "."));
        return type != null && type.isEnum() ? problem.with("allowed", constants(type)) : problem;
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> KebabCase.of((Enum<?>) constant))
                .toList();
    }

    private static Problem notJson(TokenStreamLocation place) {
        var problem = Problem.of(MALFORMED, new Text("Dit is geen leesbare JSON.", "This is not readable JSON."));
        return place == null || place.getLineNr() < 1
                ? problem
                : problem.with("line", place.getLineNr()).with("column", place.getColumnNr());
    }

    private static String pointer(List<JacksonException.Reference> path) {
        var pointer = new StringBuilder();
        for (var step : path) {
            var name = step.getPropertyName();
            if (name != null && !FIELD_NAME.matcher(name).matches()) {
                break;
            }
            pointer.append('/').append(name == null ? Integer.toString(step.getIndex()) : name);
        }
        return pointer.toString();
    }
}
