package nl.geboortepad.ops.openapi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import nl.geboortepad.command.vsv.VsvCommand;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.json.EventJson;
import tools.jackson.databind.node.ObjectNode;

/** What can be sent about a partnership, and an example of each: its facts are sent as they are stored. */
final class VsvRequests {
    static final String ADOPT = "AdoptPathway";
    private static final String ADOPTED = "PathwayAdopted";

    /** What is stored when this was asked. */
    private static final Map<String, String> STORED_AS = Map.of(
            "CorrectEntry", "VsvEntryCorrected",
            "RetractEntry", "VsvEntryRetracted",
            "MergeVsvs", "VsvsMerged");

    private VsvRequests() {}

    static SequencedMap<String, Class<?>> facts() {
        var types = EventNames.of(VsvEvent.class);
        var facts = new LinkedHashMap<String, Class<?>>();
        types.forEach((name, type) -> {
            if (VsvCommand.reportable().contains(name)) {
                facts.put(name, type);
            }
        });
        return facts;
    }

    static SequencedMap<String, Class<?>> requests() {
        return new LinkedHashMap<>(VsvCommand.requests());
    }

    static SequencedMap<String, Class<?>> commands() {
        var commands = facts();
        commands.putAll(requests());
        return commands;
    }

    /** What stands in place of an entry: a fact, or a pathway of which another day is told. */
    static SequencedMap<String, Class<?>> replacements() {
        var replacements = facts();
        replacements.put(ADOPTED, EventNames.of(VsvEvent.class).get(ADOPTED));
        return replacements;
    }

    /** A pregnancy has requests of the same name and another shape. */
    static String shape(String type) {
        return STORED_AS.containsKey(type) && type.endsWith("Entry") ? "Vsv" + type : type;
    }

    static ObjectNode example(String type) {
        if (type.equals(ADOPT)) {
            var adopted = PregnancyRequests.sample(ADOPTED);
            return EventJson.mapper()
                    .createObjectNode()
                    .put("type", ADOPT)
                    .put("when", "2026-11-01")
                    .put("pathway", adopted.get("text").stringValue());
        }
        var stored = PregnancyRequests.sample(STORED_AS.getOrDefault(type, type));
        if (STORED_AS.containsKey(type)) {
            var fields = Arrays.stream(requests().get(type).getRecordComponents())
                    .map(field -> field.getName())
                    .collect(Collectors.toSet());
            fields.add("type");
            stored.put("type", type);
            stored.retain(fields);
        }
        return stored;
    }
}
