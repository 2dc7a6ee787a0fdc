package nl.geboortepad.command.http;

import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.geboortepad.kernel.request.Problem;
import tools.jackson.databind.JsonNode;

/** A fact keeps its codes sorted and each once; a refusal of one points at the place where the sender wrote it. */
final class VilCodePointer {
    private static final Pattern CODE = Pattern.compile("(.*/vilCodes)/([0-9]+)");

    private VilCodePointer() {}

    static Problem asSent(Problem refused, JsonNode sent) {
        return refused.placed(fault -> placed(fault, sent));
    }

    private static Problem placed(Problem refused, JsonNode sent) {
        return refused.pointer()
                .map(CODE::matcher)
                .filter(Matcher::matches)
                .map(place -> refused.at(place.group(1) + "/" + index(place, sent)))
                .orElse(refused);
    }

    private static int index(MatchResult place, JsonNode sent) {
        var codes =
                sent.at(place.group(1)).valueStream().map(JsonNode::asString).toList();
        var sorted = new TreeSet<>(codes).stream().toList();
        return codes.indexOf(sorted.get(Integer.parseInt(place.group(2))));
    }
}
