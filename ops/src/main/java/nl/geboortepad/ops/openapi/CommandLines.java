package nl.geboortepad.ops.openapi;

import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import nl.geboortepad.kernel.text.Text;

/** What a line of a bulk request can be: a request, with what says of which pregnancy it is. */
final class CommandLines {
    private static final String NAME = "[A-Za-z0-9._-]{1,64}";

    private CommandLines() {}

    static SequencedMap<String, Schema<?>> schemas() {
        var schemas = new LinkedHashMap<String, Schema<?>>();
        schemas.put("LineThatRegisters", registers());
        schemas.put("LineOfPregnancy", ofPregnancy());
        SentSchemas.ofPregnancies()
                .keySet()
                .forEach(type -> schemas.put(
                        shape(type),
                        new Schema<>()
                                .addAllOfItem(Shapes.named(type))
                                .addAllOfItem(Shapes.named(
                                        type.equals(PregnancyRequests.REGISTER)
                                                ? "LineThatRegisters"
                                                : "LineOfPregnancy"))));
        schemas.put(
                "CommandLine",
                Shapes.nothingElse(Shapes.oneOf(SentSchemas.ofPregnancies(), CommandLines::shape)
                        .description(new Text("een regel", "one line").inOneLine())));
        return schemas;
    }

    private static String shape(String type) {
        return type + "Line";
    }

    private static Schema<?> registers() {
        return new ObjectSchema()
                .addProperty(
                        "as",
                        new StringSchema()
                                .pattern("^" + NAME + "$")
                                .description(
                                        new Text("de naam voor latere regels", "the name for later lines").inOneLine()))
                .addProperty("key", key());
    }

    private static Schema<?> ofPregnancy() {
        return new ObjectSchema()
                .addProperty(
                        "pregnancy",
                        new StringSchema()
                                .pattern("^(pregnancy-[0-9a-fA-F-]{36}|@" + NAME + ")$")
                                .description(new Text(
                                                "de zwangerschap, of @ met de naam die een eerdere regel gaf",
                                                "the pregnancy, or @ and the name that an earlier line gave")
                                        .inOneLine()))
                .addProperty("key", key())
                .addRequiredItem("pregnancy");
    }

    private static Schema<?> key() {
        return new StringSchema()
                .pattern("^[!-<>-~][!-~]{0,127}$")
                .description(new Text("als Idempotency-Key, voor deze regel", "as Idempotency-Key, for this line")
                        .inOneLine());
    }
}
