package nl.geboortepad.ops.openapi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.geboortepad.command.pregnancy.http.PregnancyForm;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.identity.Person;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.json.Samples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be sent, and an example of each: the approved stored form, turned into the form in which it is sent. */
final class PregnancyRequests {
    static final String REGISTER = PregnancyForm.REGISTER;

    private static final String IN_EMERGENCY = "TakeEmergencyAccess";

    /** What is stored when this was asked. */
    private static final Map<String, String> STORED_AS = Map.of(
            "CorrectEntry", "EntryCorrected",
            "RetractEntry", "EntryRetracted",
            "MergePregnancies", "PregnanciesMerged",
            "UndoMerge", "MergeUndone",
            "GrantAccess", "AccessGranted",
            "WithdrawAccess", "AccessWithdrawn",
            "TakeEmergencyAccess", "EmergencyAccessTaken",
            "GiveBackPart", "PartGivenBack");

    private static final String TOO_LATE = "2026-11";

    private static final Pattern YEAR = Pattern.compile("(?<=[\"/])20[0-9]{2}(?=-[0-9]{2}-[0-9]{2})");

    private PregnancyRequests() {}

    static SequencedMap<String, Class<?>> facts() {
        var facts = new LinkedHashMap<String, Class<?>>();
        EventNames.ofPregnancy().forEach((name, type) -> {
            if (CareEvent.class.isAssignableFrom(type)) {
                facts.put(name, type);
            }
        });
        return facts;
    }

    static SequencedMap<String, Class<?>> requests() {
        return new LinkedHashMap<>(PregnancyForm.requests());
    }

    /** What can be sent about a pregnancy that is on record. */
    static SequencedMap<String, Class<?>> commands() {
        var commands = facts();
        commands.putAll(requests());
        commands.remove(REGISTER);
        return commands;
    }

    static ObjectNode example(String type) {
        return type.equals(REGISTER) ? registration() : (ObjectNode) asSent(stored(type));
    }

    private static ObjectNode stored(String type) {
        var stored = sample(STORED_AS.getOrDefault(type, type));
        if (STORED_AS.containsKey(type)) {
            stored.put("type", type);
            stored.retain(fields(requests().get(type)));
        }
        if (type.equals(IN_EMERGENCY)) {
            // Today is all that it can say, and that is another day for each reader.
            stored.remove("when");
        }
        return stored;
    }

    /** A sample of what is stored, as if a year earlier where its day may yet have to come: the future is refused. */
    static ObjectNode sample(String type) {
        var sample = Samples.of(type);
        var stored = (ObjectNode) EventJson.mapper().readTree(sample);
        return stored.path("when").asString().compareTo(TOO_LATE) < 0
                ? stored
                : (ObjectNode) EventJson.mapper()
                        .readTree(YEAR.matcher(sample)
                                .replaceAll(year -> Integer.toString(Integer.parseInt(year.group()) - 1)));
    }

    private static Set<String> fields(Class<?> type) {
        var fields = Arrays.stream(type.getRecordComponents())
                .map(field -> field.getName())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        fields.add("type");
        return fields;
    }

    /** Words are sent as they are and caregivers by number; all else is sent as it is stored. */
    static JsonNode asSent(JsonNode stored) {
        if (stored instanceof ArrayNode list) {
            var sent = list.arrayNode();
            list.forEach(one -> sent.add(asSent(one)));
            return sent;
        }
        if (stored instanceof ObjectNode object) {
            if (object.propertyNames().equals(Set.of("id", "digest"))) {
                return object.stringNode("Zo met haar besproken.");
            }
            var sent = object.objectNode();
            object.properties()
                    .forEach(field -> sent.set(
                            field.getKey(),
                            field.getKey().equals("person")
                                    ? object.stringNode(
                                            TextTypes.shape(Person.class).example())
                                    : asSent(field.getValue())));
            return sent;
        }
        return stored;
    }

    private static ObjectNode registration() {
        var established = stored("DueDateEstablished");
        return EventJson.mapper()
                .createObjectNode()
                .put("type", REGISTER)
                .put("bsn", "999990019")
                .put("birthDate", "1994-05-17")
                .put("vsv", "vsv:midden")
                .put("dueDate", established.get("dueDate").stringValue())
                .put("basis", established.get("basis").stringValue())
                .put("gravidity", 2)
                .put("parity", 1)
                .put("careFrom", established.get("when").stringValue())
                .put("fromTheStart", true);
    }
}
