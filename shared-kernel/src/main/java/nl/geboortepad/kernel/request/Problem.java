package nl.geboortepad.kernel.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.geboortepad.kernel.text.KebabCase;
import nl.geboortepad.kernel.text.Text;

/**
 * Why a request was not done, in words for the person and in a code for her system (RFC 9457).
 *
 * <p>Any module throws it; the door turns it into an answer with {@link ProblemJson}. The words are ours: nothing that was
 * sent to us is repeated in them, for what was sent may be about a person.
 */
public final class Problem extends RuntimeException {
    private final Code code;
    private final Text detail;
    private final Optional<String> pointer;
    private final Map<String, Object> extra;
    private final List<Problem> faults;

    private Problem(Code code, Text detail, Optional<String> pointer, Map<String, Object> extra, List<Problem> faults) {
        // An answer, not a fault: a stack trace would only cost time, and a bulk of refusals would pay it line by line.
        super(code + ": " + detail.en(), null, false, false);
        this.code = Objects.requireNonNull(code);
        this.detail = Objects.requireNonNull(detail);
        this.pointer = pointer;
        this.extra = Collections.unmodifiableMap(extra);
        this.faults = List.copyOf(faults);
    }

    /** A problem told in Dutch and in English. */
    public static Problem of(Code code, Text detail) {
        return new Problem(code, detail, Optional.empty(), Map.of(), List.of());
    }

    /**
     * Reads one part of a request after another, so that all that is wrong with it is told and not the first alone.
     *
     * @param faults to which is added what is wrong with this part
     * @return null where it is wrong: whoever reads all parts throws before using any
     * @throws Problem when it is about more than what was sent
     */
    public static <T> T orFault(Supplier<T> reading, List<Problem> faults) {
        try {
            return reading.get();
        } catch (Problem fault) {
            if (fault.code() != Code.INVALID && fault.code() != Code.MALFORMED) {
                throw fault;
            }
            faults.add(fault);
            return null;
        }
    }

    /** The same words for who has no part in it as for a pregnancy that is not there: they tell nothing. */
    public static Problem unknownPregnancy() {
        return of(
                Code.UNKNOWN_PREGNANCY,
                new Text(
                        "Deze zwangerschap is er niet, of u hebt er geen deel aan.",
                        "There is no such pregnancy, or you have no part in it."));
    }

    /** The same problem, pointing at a field by its JSON pointer (RFC 6901): {@code /when}, {@code /risks/0/code}. */
    public Problem at(String pointer) {
        return new Problem(code, detail, Optional.of(pointer), extra, faults);
    }

    /** The same problem with one more member in its JSON; the value is text, number, boolean, list or map. */
    public Problem with(String name, Object value) {
        var more = new LinkedHashMap<>(extra);
        more.put(name, value);
        return new Problem(code, detail, pointer, more, faults);
    }

    /** The same problem of something that lies deeper: each pointer begins with this one. */
    public Problem below(String place) {
        return placed(problem -> problem.at(place + problem.pointer.orElse("")));
    }

    /** The same problem, itself and each of its faults pointing where it was sent. */
    public Problem placed(UnaryOperator<Problem> asSent) {
        return asSent.apply(this)
                .listing(faults.stream().map(fault -> fault.placed(asSent)).toList());
    }

    Problem without(String name) {
        var less = new LinkedHashMap<>(extra);
        less.remove(name);
        return new Problem(code, detail, pointer, less, faults);
    }

    /** The same problem, with all that is wrong. */
    public Problem listing(List<Problem> all) {
        return new Problem(code, detail, pointer, extra, all);
    }

    public Code code() {
        return code;
    }

    public Text detail() {
        return detail;
    }

    public Optional<String> pointer() {
        return pointer;
    }

    public Map<String, Object> extra() {
        return extra;
    }

    /** All that is wrong with what a request says, this first one among them; none where it is about something else. */
    public List<Problem> faults() {
        return faults;
    }

    /** The stable names that systems may rely on; each with its HTTP status and its title. */
    public enum Code {
        MALFORMED(400, "Niet te lezen", "Cannot be read"),
        INVALID(400, "Klopt niet", "Not valid"),
        UNAUTHENTICATED(401, "Onbekende afzender", "Unknown sender"),
        FORBIDDEN(403, "Niet toegestaan", "Not allowed"),
        UNKNOWN(404, "Niet gevonden", "Not found"),
        UNKNOWN_PREGNANCY(404, "Onbekende zwangerschap", "Unknown pregnancy"),
        METHOD(405, "Kan hier niet", "Cannot be done here"),
        NOT_ACCEPTABLE(406, "Niet in deze vorm", "Not in this form"),
        TOO_SLOW(408, "Te traag", "Too slow"),
        REFUSED(409, "Geweigerd", "Refused"),
        STALE(412, "Intussen gewijzigd", "Changed meanwhile"),
        TOO_LARGE(413, "Te groot", "Too large"),
        MEDIA_TYPE(415, "Vorm niet bekend", "Form not known"),
        KEY_REUSED(422, "Sleutel al gebruikt", "Key already used"),
        TOO_MUCH(422, "Te veel werk", "Too much work"),
        TOO_MANY(429, "Te veel verzoeken", "Too many requests"),
        INCIDENT(500, "Er ging iets mis", "Something went wrong"),
        UNAVAILABLE(503, "Even niet bereikbaar", "Not available now");

        private final int status;
        private final Text title;

        Code(int status, String nl, String en) {
            this.status = status;
            this.title = new Text(nl, en);
        }

        public int status() {
            return status;
        }

        public Text title() {
            return title;
        }

        /** As on the wire: {@code unknown-pregnancy}. */
        @Override
        public String toString() {
            return KebabCase.of(this);
        }
    }
}
