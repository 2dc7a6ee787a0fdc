package nl.geboortepad.command.http;

import nl.geboortepad.kernel.json.UnreadableJson;
import nl.geboortepad.kernel.request.Problem;
import tools.jackson.databind.node.StringNode;

/** What stands in the address of a request, written as it is in JSON. */
public final class AddressPart {
    private AddressPart() {}

    /** @throws Problem that names the part and what belongs there, when it is something else */
    public static <T> T read(String name, Class<T> type, String text) {
        try {
            return Form.readValue(type, StringNode.valueOf(text));
        } catch (Problem other) {
            throw UnreadableJson.expected(type).with("parameter", name);
        }
    }
}
