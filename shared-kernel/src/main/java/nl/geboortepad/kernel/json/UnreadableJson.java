package nl.geboortepad.kernel.json;

import static nl.geboortepad.kernel.request.Problem.Code.INVALID;
import static nl.geboortepad.kernel.request.Problem.Code.MALFORMED;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.WrongFields;
import nl.geboortepad.kernel.text.BrokenRule;
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
            if (cause instanceof BrokenRule broken) {
                var impossible = broken.breaches().stream()
                        .map(breach -> impossible(breach).below(pointer(unreadable.getPath())))
                        .toList();
                return impossible.size() == 1 ? impossible.getFirst() : WrongFields.together(impossible);
            }
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
            case ValueInstantiationException wrong ->
                expected(wrong.getType() == null ? null : wrong.getType().getRawClass())
                        .at(pointer);
            case MismatchedInputException wrong ->
                expected(wrong.getTargetType()).at(pointer);
            case InputCoercionException wrong -> expected(wrong.getTargetType()).at(pointer);
            default -> notJson(unreadable.getLocation());
        };
    }

    private static Problem unknownField(PropertyBindingException unknown) {
        var known = unknown.getKnownPropertyIds();
        return WrongFields.unknown(
                known == null ? List.of() : known.stream().map(Object::toString).toList());
    }

    private static Problem unknownType(InvalidTypeIdException unknown) {
        return unknown.getTypeId() == null
                ? Problem.of(INVALID, new Text("Hier ontbreekt de soort.", "The type is missing here."))
                : unknownType();
    }

    static Problem unknownType() {
        return Problem.of(INVALID, new Text("Deze soort kennen wij niet.", "This type is not known."));
    }

    private static String typeField(InvalidTypeIdException unknown) {
        var base = unknown.getBaseType();
        var declared = base == null ? null : base.getRawClass().getAnnotation(JsonTypeInfo.class);
        if (declared == null) {
            return "type";
        }
        return declared.property().isEmpty() ? declared.use().getDefaultPropertyName() : declared.property();
    }

    /**
     * Of values that each can be, what they cannot be together or in their places.
     *
     * @param filled the fields in which stands another value than was sent: nothing that rests on one of them is told
     * @return none where it could not be read for another reason
     */
    static List<Problem> impossible(JacksonException unreadable, Set<String> filled) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof BrokenRule broken) {
                return broken.breaches().stream()
                        .filter(breach -> Collections.disjoint(breach.beside(), filled))
                        .filter(breach ->
                                breach.field().filter(filled::contains).isEmpty())
                        .map(UnreadableJson::impossible)
                        .toList();
            }
            if (cause instanceof Problem told) {
                return (told.faults().isEmpty() ? List.of(told) : told.faults())
                        .stream()
                                .filter(fault -> fault.pointer()
                                        .filter(pointer -> filled.contains(field(pointer)))
                                        .isEmpty())
                                .toList();
            }
        }
        return filled.isEmpty() ? List.of(of(unreadable)) : List.of();
    }

    /** Which the pointer goes through first. */
    private static String field(String pointer) {
        return pointer.replaceFirst("^/", "").replaceFirst("/.*", "");
    }

    private static Problem impossible(BrokenRule.Breach breach) {
        var says = breach.rule().says();
        return Problem.of(INVALID, new Text("Dit kan niet: " + says.nl() + ".", "This cannot be: " + says.en() + "."))
                .with("rule", breach.rule().rule())
                .below(breach.field().map(field -> "/" + field).orElse(""));
    }

    /** That something else should have been written where a value of this type belongs; null when that is unknown. */
    public static Problem expected(Class<?> type) {
        var expected = ExpectedJson.of(type);
        var problem = Problem.of(
                INVALID, new Text("Hier hoort " + expected.nl() + ".", "Expected here: " + expected.en() + "."));
        return type != null && type.isEnum() ? problem.with("allowed", constants(type)) : problem;
    }

    static List<String> constants(Class<?> type) {
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
        var pointer = "";
        for (var step : path) {
            var name = step.getPropertyName();
            var further = name == null ? pointer + "/" + step.getIndex() : step(pointer, name);
            if (further.equals(pointer)) {
                break;
            }
            pointer = further;
        }
        return pointer;
    }

    /** To a field, or to the object that it is in when its name may not be repeated. */
    static String step(String pointer, String name) {
        return isRepeatable(name) ? pointer + "/" + name : pointer;
    }

    /** Whether a name of somebody else's making looks like a name, and so tells nothing about a person. */
    public static boolean isRepeatable(String name) {
        return FIELD_NAME.matcher(name).matches();
    }
}
