package nl.geboortepad.ops.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import nl.geboortepad.command.vsv.VsvCommand;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.text.Text;

/** The shapes of all that can be sent as JSON, made from the types of facts and requests. */
final class SentSchemas {
    private SentSchemas() {}

    static SequencedMap<String, Schema<?>> all() {
        var schemas = Shapes.shared();
        add(schemas, ofPregnancies(), UnaryOperator.identity());
        schemas.put("Fact", Shapes.nothingElse(Shapes.within(Shapes.oneOf(PregnancyRequests.facts()))));
        schemas.put("Command", Shapes.nothingElse(Shapes.oneOf(PregnancyRequests.commands())));
        add(schemas, VsvRequests.replacements(), UnaryOperator.identity());
        add(schemas, VsvRequests.requests(), VsvRequests::shape);
        schemas.get(VsvRequests.ADOPT).getProperties().get("pathway").setMaxLength(VsvCommand.AdoptPathway.LONGEST);
        schemas.put("VsvFact", Shapes.nothingElse(Shapes.within(Shapes.oneOf(VsvRequests.replacements()))));
        schemas.put("VsvCommand", Shapes.nothingElse(Shapes.oneOf(VsvRequests.commands(), VsvRequests::shape)));
        add(schemas, AuditRequests.all(), UnaryOperator.identity());
        schemas.put("AuditCommand", Shapes.nothingElse(Shapes.oneOf(AuditRequests.commands())));
        schemas.putAll(CommandLines.schemas());
        schemas.put("LineAnswer", lineAnswer());
        return schemas;
    }

    /** Each request, by the name under which its shape is described, and the lists of codes that it takes from. */
    private static void add(
            SequencedMap<String, Schema<?>> schemas, Map<String, Class<?>> requests, UnaryOperator<String> shape) {
        requests.forEach((name, type) -> schemas.put(shape.apply(name), Shapes.sent(name, type)));
        schemas.putAll(Shapes.codes(requests.values()));
    }

    static SequencedMap<String, Class<?>> ofPregnancies() {
        var all = PregnancyRequests.facts();
        all.putAll(PregnancyRequests.requests());
        return all;
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
