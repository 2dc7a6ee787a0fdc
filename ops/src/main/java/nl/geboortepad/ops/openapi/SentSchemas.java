package nl.geboortepad.ops.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.SequencedMap;
import nl.geboortepad.command.vsv.VsvCommand;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.text.Text;

/** The shapes of all that can be sent as JSON, made from the types of facts and requests. */
final class SentSchemas {
    private static final String NAME = "[A-Za-z0-9._-]{1,64}";

    private SentSchemas() {}

    static SequencedMap<String, Schema<?>> all() {
        var schemas = Shapes.shared();
        PregnancyRequests.facts().forEach((name, type) -> schemas.put(name, Shapes.sent(name, type)));
        PregnancyRequests.requests().forEach((name, type) -> schemas.put(name, Shapes.sent(name, type)));
        schemas.get(PregnancyRequests.REGISTER).addProperty("recordedAtSource", recordedAtSource());
        schemas.put("Fact", Shapes.nothingElse(Shapes.oneOf(PregnancyRequests.facts())));
        schemas.put(
                "Command",
                Shapes.nothingElse(Shapes.oneOf(PregnancyRequests.commands())
                        .type("object")
                        .addProperty("recordedAtSource", recordedAtSource())));
        VsvRequests.replacements().forEach((name, type) -> schemas.put(name, Shapes.sent(name, type)));
        VsvRequests.requests().forEach((name, type) -> schemas.put(VsvRequests.shape(name), Shapes.sent(name, type)));
        schemas.get(VsvRequests.ADOPT).getProperties().get("pathway").setMaxLength(VsvCommand.AdoptPathway.LONGEST);
        schemas.put("VsvFact", Shapes.nothingElse(Shapes.oneOf(VsvRequests.replacements())));
        schemas.put(
                "VsvCommand",
                Shapes.nothingElse(Shapes.oneOf(VsvRequests.commands(), VsvRequests::shape)
                        .type("object")
                        .addProperty("recordedAtSource", recordedAtSource())));
        AuditRequests.all().forEach((name, type) -> schemas.put(name, Shapes.sent(name, type)));
        schemas.get(AuditRequests.OPEN).addProperty("recordedAtSource", recordedAtSource());
        schemas.put(
                "AuditCommand",
                Shapes.nothingElse(Shapes.oneOf(AuditRequests.commands())
                        .type("object")
                        .addProperty("recordedAtSource", recordedAtSource())));
        schemas.put("CommandLine", Shapes.nothingElse(line()));
        schemas.put("LineAnswer", lineAnswer());
        return schemas;
    }

    private static Schema<?> recordedAtSource() {
        return new StringSchema()
                .format("date-time")
                .description(new Text(
                                "wanneer het bronsysteem dit zelf had vastgelegd",
                                "when the source system had itself recorded this")
                        .inOneLine());
    }

    private static Schema<?> line() {
        var all = PregnancyRequests.facts();
        all.putAll(PregnancyRequests.requests());
        return Shapes.oneOf(all)
                .type("object")
                .description(new Text("een regel", "one line").inOneLine())
                .addProperty("recordedAtSource", recordedAtSource())
                .addProperty(
                        "pregnancy",
                        new StringSchema()
                                .pattern("^(pregnancy-[0-9a-fA-F-]{36}|@" + NAME + ")$")
                                .description(new Text(
                                                "de zwangerschap, of @ met de naam die een eerdere regel gaf; niet bij een"
                                                        + " aanmelding",
                                                "the pregnancy, or @ and the name that an earlier line gave; not with a"
                                                        + " registration")
                                        .inOneLine()))
                .addProperty(
                        "as",
                        new StringSchema()
                                .pattern("^" + NAME + "$")
                                .description(new Text(
                                                "bij een aanmelding: de naam voor latere regels",
                                                "with a registration: the name for later lines")
                                        .inOneLine()))
                .addProperty(
                        "key",
                        new StringSchema()
                                .pattern("^[!-<>-~][!-~]{0,127}$")
                                .description(new Text(
                                                "als Idempotency-Key, voor deze regel",
                                                "as Idempotency-Key, for this line")
                                        .inOneLine()));
    }

    private static Schema<?> lineAnswer() {
        return new ObjectSchema()
                .description(new Text(
                                "het antwoord op een regel: wat is vastgelegd, of het probleem",
                                "the answer to a line: what was recorded, or the problem")
                        .inOneLine())
                .addProperty("line", new IntegerSchema().format("int64").example(1))
                .addProperty("problem", Shapes.named("Problem"))
                .addProperty("pregnancy", Shapes.named(TextTypes.name(PregnancyId.class)))
                .addProperty("version", new IntegerSchema().format("int64"))
                .addProperty("events", new ArraySchema().items(Shapes.named(TextTypes.name(EventId.class))))
                .addProperty("repeated", new BooleanSchema())
                .addRequiredItem("line");
    }
}
