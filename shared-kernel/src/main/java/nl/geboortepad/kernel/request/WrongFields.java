package nl.geboortepad.kernel.request;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.geboortepad.kernel.text.KebabCase;
import nl.geboortepad.kernel.text.Text;

/** What can be wrong with a field, and how all that is wrong with a request is told at once. */
public final class WrongFields {
    private static final String CODE = "fault";

    /** Of a request that is wrong from end to end the rest tells nothing more. */
    private static final int MOST = 100;

    private WrongFields() {}

    /** The stable names of faults. */
    public enum Code {
        MISSING,
        UNKNOWN,
        DUPLICATE,
        INVALID;

        @Override
        public String toString() {
            return KebabCase.of(this);
        }
    }

    /** @param belongsHere with its article: a date such as 2026-03-01 */
    public static Problem missing(Text belongsHere) {
        return fault(
                Code.MISSING,
                new Text("Hier ontbreekt " + belongsHere.nl() + ".", "Missing here: " + belongsHere.en() + "."));
    }

    public static Problem unknown(Collection<String> allowed) {
        return fault(Code.UNKNOWN, new Text("Dit veld kennen wij niet.", "This field is not known."))
                .with("allowed", allowed.stream().sorted().toList());
    }

    public static Problem duplicate() {
        return fault(
                Code.DUPLICATE, new Text("Dit veld staat er meer dan eens.", "This field is there more than once."));
    }

    private static Problem fault(Code code, Text detail) {
        return Problem.of(Problem.Code.INVALID, detail).with(CODE, code.toString());
    }

    /**
     * The first of them, with all of them listed.
     *
     * @param faults at least one; of several at one place the first is listed
     */
    public static Problem together(List<Problem> faults) {
        var byPlace = new LinkedHashMap<String, Problem>();
        faults.stream()
                .flatMap(fault -> fault.faults().isEmpty() ? List.of(fault).stream() : fault.faults().stream())
                .forEach(fault -> byPlace.putIfAbsent(fault.pointer().orElse(""), fault));
        return byPlace.firstEntry()
                .getValue()
                .without(CODE)
                .listing(byPlace.values().stream().limit(MOST).toList());
    }

    /** @throws Problem when there are any */
    public static void throwAny(List<Problem> faults) {
        if (!faults.isEmpty()) {
            throw together(faults);
        }
    }

    /** One of the list, as it is told. */
    static Map<String, Object> json(Problem fault) {
        var json = new LinkedHashMap<String, Object>();
        json.put("pointer", fault.pointer().orElse(""));
        json.put("code", fault.extra().getOrDefault(CODE, Code.INVALID.toString()));
        json.put("detail", fault.detail().nl());
        json.put("detailEn", fault.detail().en());
        fault.without(CODE).extra().forEach(json::putIfAbsent);
        return json;
    }
}
