package nl.geboortepad.kernel.request;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geboortepad.kernel.text.KebabCase;
import nl.geboortepad.kernel.text.Text;

/** What can be wrong with a field, a header or a parameter, and how all that is wrong with a request is told at once. */
public final class WrongFields {
    private static final String CODE = "fault";

    /** Where a fault is that is in no field. */
    private static final List<String> ELSEWHERE = List.of("header", "parameter", "line");

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
        return as(code, Problem.of(Problem.Code.INVALID, detail));
    }

    /** What is wrong with something that is no field, by one of the stable names. */
    public static Problem as(Code code, Problem fault) {
        return fault.with(CODE, code.toString());
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
                .forEach(fault -> byPlace.putIfAbsent(place(fault), fault));
        return byPlace.firstEntry()
                .getValue()
                .without(CODE)
                .listing(byPlace.values().stream().limit(MOST).toList());
    }

    private static String place(Problem fault) {
        return fault.pointer()
                .orElseGet(() -> Stream.concat(ELSEWHERE.stream(), Stream.of("column", "expected"))
                        .filter(fault.extra()::containsKey)
                        .map(where -> where + " " + fault.extra().get(where))
                        .collect(Collectors.joining(" ")));
    }

    /** @throws Problem when there are any */
    public static void throwAny(List<Problem> faults) {
        if (!faults.isEmpty()) {
            throw together(faults);
        }
    }

    /** The list, as it is told. */
    public static List<Map<String, Object>> told(List<Problem> faults) {
        return faults.stream().map(WrongFields::json).toList();
    }

    private static Map<String, Object> json(Problem fault) {
        var json = new LinkedHashMap<String, Object>();
        if (fault.pointer().isPresent() || Collections.disjoint(fault.extra().keySet(), ELSEWHERE)) {
            json.put("pointer", fault.pointer().orElse(""));
        }
        json.put("code", fault.extra().getOrDefault(CODE, Code.INVALID.toString()));
        json.put("detail", fault.detail().nl());
        json.put("detailEn", fault.detail().en());
        fault.without(CODE).extra().forEach(json::putIfAbsent);
        return json;
    }
}
