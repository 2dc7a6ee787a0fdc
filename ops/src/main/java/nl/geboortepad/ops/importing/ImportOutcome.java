package nl.geboortepad.ops.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geboortepad.kernel.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What became of one file. */
sealed interface ImportOutcome {

    /** @param facts how many of each type; {@code contradictions} in Dutch and English */
    record TakenOver(Map<String, Integer> facts, List<String> contradictions, int notUsed) implements ImportOutcome {}

    /** The engine understood it and said no, or could not be asked. */
    record Failed(String why) implements ImportOutcome {
        Failed(Text why) {
            this(why.inOneLine());
        }
    }

    static ImportOutcome of(int status, byte[] body) {
        return status / 100 == 2 ? takenOver(json(body).path("report")) : refused(status, json(body));
    }

    private static ImportOutcome takenOver(JsonNode report) {
        var facts = new TreeMap<String, Integer>();
        report.path("taken").forEach(fact -> facts.merge(fact.path("type").asString(""), 1, Integer::sum));
        var contradictions = new ArrayList<String>();
        report.path("contradictions").forEach(c -> contradictions.add(text(c, "nl", "en")));
        int notUsed = 0;
        for (var value : report.path("notUsed")) {
            notUsed += value.path("count").asInt(1);
        }
        return new TakenOver(facts, contradictions, notUsed);
    }

    private static ImportOutcome refused(int status, JsonNode problem) {
        if (!problem.hasNonNull("detail")) {
            return new Failed(String.valueOf(status));
        }
        var faults = problem.path("faults").isEmpty()
                ? Stream.of(problem)
                : problem.path("faults").valueStream();
        return new Failed(status + " " + problem.path("code").asString("") + ": "
                + faults.map(ImportOutcome::wrong).collect(Collectors.joining("; ")));
    }

    private static String wrong(JsonNode fault) {
        var place = fault.path("pointer").asString("");
        return text(fault, "detail", "detailEn") + (place.isEmpty() ? "" : " [" + place + "]");
    }

    private static String text(JsonNode json, String nl, String en) {
        return new Text(json.path(nl).asString(""), json.path(en).asString("")).inOneLine();
    }

    /** Whatever stands between us and the engine may answer something else than JSON. */
    private static JsonNode json(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            return JsonMapper.shared().createObjectNode();
        }
    }
}
