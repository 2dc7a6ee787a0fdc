package nl.geboortepad.ops.openapi;

import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import nl.geboortepad.command.registration.Format;
import nl.geboortepad.command.vsv.VsvCommand;
import nl.geboortepad.kernel.json.EventJson;
import tools.jackson.databind.node.ObjectNode;

/** What is sent to each address, with an example of everything that can be sent. */
final class Bodies {
    private static final String NAME = "[A-Za-z0-9._-]{1,64}";

    private static final String REGION = """
            pathway: midden
            version: 2026-12-01
            parent: zig@2026-11-23
            title: {nl: Regio Midden, en: Midden region}
            tightens:
              - norm: first-consult
                rules:
                  - since: 2026-12-01
                    window: {before: 8w0d}
            """;

    private Bodies() {}

    static SequencedMap<String, Schema<?>> schemas() {
        var schemas = Shapes.shared();
        Sendable.facts().forEach((name, type) -> schemas.put(name, Shapes.sent(name, type)));
        Sendable.requests().forEach((name, type) -> schemas.put(name, Shapes.sent(name, type)));
        schemas.get(Sendable.REGISTER).addProperty("recordedAtSource", recordedAtSource());
        schemas.put("Fact", Shapes.nothingElse(Shapes.oneOf(Sendable.facts())));
        schemas.put(
                "Command",
                Shapes.nothingElse(Shapes.oneOf(Sendable.commands())
                        .type("object")
                        .addProperty("recordedAtSource", recordedAtSource())));
        SendableByVsv.replacements().forEach((name, type) -> schemas.put(name, Shapes.sent(name, type)));
        SendableByVsv.requests()
                .forEach((name, type) -> schemas.put(SendableByVsv.shape(name), Shapes.sent(name, type)));
        schemas.get(SendableByVsv.ADOPT).addProperty("pathway", pathway());
        schemas.put("VsvFact", Shapes.nothingElse(Shapes.oneOf(SendableByVsv.replacements())));
        schemas.put(
                "VsvCommand",
                Shapes.nothingElse(Shapes.oneOf(SendableByVsv.commands(), SendableByVsv::shape)
                        .type("object")
                        .addProperty("recordedAtSource", recordedAtSource())));
        SendableInAudits.all().forEach((name, type) -> schemas.put(name, Shapes.sent(name, type)));
        schemas.get(SendableInAudits.OPEN).addProperty("recordedAtSource", recordedAtSource());
        schemas.put(
                "AuditCommand",
                Shapes.nothingElse(Shapes.oneOf(SendableInAudits.commands())
                        .type("object")
                        .addProperty("recordedAtSource", recordedAtSource())));
        schemas.put("CommandLine", Shapes.nothingElse(line()));
        schemas.put("LineAnswer", lineAnswer());
        return schemas;
    }

    private static Schema<?> recordedAtSource() {
        return new StringSchema()
                .format("date-time")
                .description(Sentence.both(
                        "wanneer het bronsysteem dit zelf had vastgelegd",
                        "when the source system had itself recorded this"));
    }

    private static Schema<?> pathway() {
        return new StringSchema()
                .minLength(1)
                .maxLength(VsvCommand.AdoptPathway.LONGEST)
                .description(
                        Sentence.both("het zorgpadbestand (YAML), zoals het is", "the pathway file (YAML), as it is"));
    }

    private static Schema<?> line() {
        var all = Sendable.facts();
        all.putAll(Sendable.requests());
        return Shapes.oneOf(all)
                .type("object")
                .description(Sentence.both("een regel", "one line"))
                .addProperty("recordedAtSource", recordedAtSource())
                .addProperty(
                        "pregnancy",
                        new StringSchema()
                                .pattern("^(pregnancy-[0-9a-fA-F-]{36}|@" + NAME + ")$")
                                .description(Sentence.both(
                                        "de zwangerschap, of @ met de naam die een eerdere regel gaf; niet bij een"
                                                + " aanmelding",
                                        "the pregnancy, or @ and the name that an earlier line gave; not with a"
                                                + " registration")))
                .addProperty(
                        "as",
                        new StringSchema()
                                .pattern("^" + NAME + "$")
                                .description(Sentence.both(
                                        "bij een aanmelding: de naam voor latere regels",
                                        "with a registration: the name for later lines")))
                .addProperty(
                        "key",
                        new StringSchema()
                                .pattern("^[!-<>-~][!-~]{0,127}$")
                                .description(Sentence.both(
                                        "als Idempotency-Key, voor deze regel", "as Idempotency-Key, for this line")));
    }

    private static Schema<?> lineAnswer() {
        return new ObjectSchema()
                .description(Sentence.both(
                        "het antwoord op een regel: wat is vastgelegd, of het probleem",
                        "the answer to a line: what was recorded, or the problem"))
                .addProperty("line", new IntegerSchema().format("int64").example(1))
                .addProperty("problem", Shapes.named("Problem"))
                .addProperty("pregnancy", Shapes.named("PregnancyId"))
                .addProperty("version", new IntegerSchema().format("int64"))
                .addProperty("events", new ArraySchema().items(Shapes.named("EventId")))
                .addProperty("repeated", new BooleanSchema())
                .addRequiredItem("line");
    }

    static RequestBody registration() {
        return body(
                "wie en welke zwangerschap; onbekende velden worden geweigerd",
                "who and which pregnancy; unknown fields are refused",
                "application/json",
                new MediaType()
                        .schema(Shapes.nothingElse(new Schema<>().addAllOfItem(Shapes.named(Sendable.REGISTER))))
                        .addExamples(Sendable.REGISTER, example(Sendable.example(Sendable.REGISTER))));
    }

    static RequestBody command() {
        var content = new MediaType().schema(Shapes.named("Command"));
        Sendable.commands().keySet().forEach(type -> content.addExamples(type, example(Sendable.example(type))));
        return body("een feit of een verzoek", "a fact or a request", "application/json", content);
    }

    static RequestBody vsvCommand() {
        var content = new MediaType().schema(Shapes.named("VsvCommand"));
        SendableByVsv.commands()
                .keySet()
                .forEach(type -> content.addExamples(type, example(SendableByVsv.example(type))));
        return body("een feit of een verzoek", "a fact or a request", "application/json", content);
    }

    static RequestBody opening() {
        var content = new MediaType().schema(Shapes.named(SendableInAudits.OPEN));
        content.addExamples(SendableInAudits.OPEN, example(SendableInAudits.example(SendableInAudits.OPEN)));
        return body("de casus en het thema", "the case and the theme", "application/json", content);
    }

    static RequestBody auditCommand() {
        var content = new MediaType().schema(Shapes.named("AuditCommand"));
        SendableInAudits.commands()
                .keySet()
                .forEach(type -> content.addExamples(type, example(SendableInAudits.example(type))));
        return body("een feit of een verzoek", "a fact or a request", "application/json", content);
    }

    static RequestBody lines() {
        var first = Sendable.example(Sendable.REGISTER).put("as", "1").put("key", "line-1");
        var second = Sendable.example("FirstContactMade").put("pregnancy", "@1").put("key", "line-2");
        return body(
                "regels JSON; elke regel is een CommandLine van hooguit een miljoen bytes",
                "lines of JSON; each line is a CommandLine of at most a million bytes",
                "application/x-ndjson",
                new MediaType()
                        .schema(Shapes.named("CommandLine"))
                        .addExamples("lines", new Example().value(first + "\n" + second + "\n")));
    }

    /** Each format tells about itself. */
    static RequestBody registrations(List<Format> formats) {
        var content = new Content();
        for (var format : formats) {
            var message = new MediaType()
                    .schema(new StringSchema())
                    .addExamples(format.source(), new Example().value(format.sample()));
            format.mediaTypes().forEach(type -> content.addMediaType(type, message));
        }
        return new RequestBody()
                .required(true)
                .description(formats.stream()
                        .map(format -> Sentence.both(
                                format.description().nl(), format.description().en()))
                        .collect(Collectors.joining("; ")))
                .content(content);
    }

    static RequestBody region() {
        return body(
                "wat een regio over haar ouder heen schrijft; fouten worden aangewezen met regel en kolom",
                "what a region writes over its parent; faults are pointed at by line and column",
                "application/yaml",
                new MediaType().schema(new StringSchema()).addExamples("region", new Example().value(REGION)));
    }

    private static RequestBody body(String dutch, String english, String mediaType, MediaType content) {
        return new RequestBody()
                .required(true)
                .description(Sentence.both(dutch, english))
                .content(new Content().addMediaType(mediaType, content));
    }

    private static Example example(ObjectNode json) {
        return new Example().value(plain(json));
    }

    /** The maker of the description knows maps and not our trees. */
    private static Map<String, Object> plain(ObjectNode json) {
        var mapper = EventJson.mapper();
        return mapper.convertValue(
                json, mapper.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, Object.class));
    }
}
