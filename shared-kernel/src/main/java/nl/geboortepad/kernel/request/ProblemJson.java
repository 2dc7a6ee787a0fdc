package nl.geboortepad.kernel.request;

import java.util.LinkedHashMap;
import java.util.Map;

/** A problem as the JSON object of RFC 9457: the whole body of an answer, or one line in an answer of many lines. */
public final class ProblemJson {
    private ProblemJson() {}

    /** Members in reading order; Dutch in {@code title} and {@code detail}, English beside them. */
    public static Map<String, Object> of(Problem problem) {
        var code = problem.code();
        var json = new LinkedHashMap<String, Object>();
        json.put("type", "urn:geboortepad:problem:" + code);
        json.put("title", code.title().nl());
        json.put("titleEn", code.title().en());
        json.put("status", code.status());
        json.put("code", code.toString());
        json.put("detail", problem.detail().nl());
        json.put("detailEn", problem.detail().en());
        problem.pointer().ifPresent(pointer -> json.put("pointer", pointer));
        problem.extra().forEach(json::putIfAbsent);
        if (!problem.faults().isEmpty()) {
            json.put("faults", WrongFields.told(problem.faults()));
        }
        return json;
    }
}
