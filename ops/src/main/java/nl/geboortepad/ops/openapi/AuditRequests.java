package nl.geboortepad.ops.openapi;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import nl.geboortepad.command.audit.AuditCommand;
import nl.geboortepad.command.audit.http.AuditForm;
import nl.geboortepad.kernel.event.AuditEvent;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.json.EventJson;
import tools.jackson.databind.node.ObjectNode;

/** What can be sent about an audit, and an example of each. */
final class AuditRequests {
    static final String OPEN = AuditForm.OPEN;
    private static final String CLOSE = AuditForm.CLOSE;

    private AuditRequests() {}

    /** What opens an audit, and what can be sent about one that is open. */
    static SequencedMap<String, Class<?>> all() {
        var all = commands();
        all.put(OPEN, AuditForm.requests().get(OPEN));
        return all;
    }

    static SequencedMap<String, Class<?>> commands() {
        var commands = new LinkedHashMap<String, Class<?>>();
        EventNames.of(AuditEvent.class).forEach((name, type) -> {
            if (AuditCommand.reportable().contains(name)) {
                commands.put(name, type);
            }
        });
        commands.put(CLOSE, AuditForm.requests().get(CLOSE));
        return commands;
    }

    static ObjectNode example(String type) {
        var request = EventJson.mapper().createObjectNode().put("type", type);
        if (type.equals(OPEN)) {
            return request.put("when", "2026-11-15")
                    .put("theme", "term-asphyxia")
                    .put("pregnancy", TextTypes.shape(PregnancyId.class).example())
                    .put("child", 1);
        }
        return type.equals(CLOSE)
                ? request.put("when", "2026-11-20")
                : (ObjectNode) PregnancyRequests.asSent(PregnancyRequests.sample(type));
    }
}
