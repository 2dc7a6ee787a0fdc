package nl.geboortepad.ops.openapi;

import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.geboortepad.command.audit.http.AuditForm;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.pregnancy.http.PregnancyForm;
import nl.geboortepad.command.registration.Format;
import nl.geboortepad.command.vsv.VsvCommand;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.text.Shape;
import tools.jackson.databind.node.ObjectNode;

/** What is sent or answered as a whole, with an example of everything that it can be. */
final class BodyDescription {
    /** Of what is read into one of these types; all else is a text. */
    private static final Map<Class<?>, Supplier<MediaType>> BY_TYPE = Map.of(
            PregnancyForm.requests().get(PregnancyForm.REGISTER),
            BodyDescription::registration,
            PregnancyForm.class,
            () -> json("Command", PregnancyRequests.commands().keySet(), PregnancyRequests::example),
            PregnancyForm[].class,
            BodyDescription::lines,
            Recorded[].class,
            () -> new MediaType().schema(Shapes.named("LineAnswer")),
            VsvCommand.class,
            () -> json("VsvCommand", VsvRequests.commands().keySet(), VsvRequests::example),
            AuditForm.requests().get(AuditForm.OPEN),
            () -> json(AuditRequests.OPEN, List.of(AuditRequests.OPEN), AuditRequests::example),
            AuditForm.class,
            () -> json("AuditCommand", AuditRequests.commands().keySet(), AuditRequests::example));

    private BodyDescription() {}

    static RequestBody of(Parameter body, List<String> mediaTypes) {
        return new RequestBody()
                .required(true)
                .description(Annotated.says(body).orElse(null))
                .content(content(Annotated.shape(body).orElseThrow(), mediaTypes));
    }

    static Content content(Shape shape, List<String> mediaTypes) {
        var content = new Content();
        mediaTypes.forEach(mediaType -> content.addMediaType(
                mediaType,
                BY_TYPE.getOrDefault(
                                shape.as(),
                                () -> text(mediaType.substring(mediaType.indexOf('/') + 1), shape.example()))
                        .get()));
        return content;
    }

    /** Each format of registrations tells about itself. */
    static RequestBody of(List<Format> formats) {
        var content = new Content();
        formats.forEach(format -> format.mediaTypes()
                .forEach(mediaType -> content.addMediaType(mediaType, text(format.source(), format.sample()))));
        return new RequestBody()
                .required(true)
                .description(formats.stream()
                        .map(format -> format.description().inOneLine())
                        .collect(Collectors.joining("\n\n")))
                .content(content);
    }

    private static MediaType registration() {
        return new MediaType()
                .schema(Shapes.nothingElse(new Schema<>().addAllOfItem(Shapes.named(PregnancyRequests.REGISTER))))
                .addExamples(
                        PregnancyRequests.REGISTER, example(PregnancyRequests.example(PregnancyRequests.REGISTER)));
    }

    private static MediaType lines() {
        var first = PregnancyRequests.example(PregnancyRequests.REGISTER)
                .put("as", "1")
                .put("key", "line-1");
        var second = PregnancyRequests.example("FirstContactMade")
                .put("pregnancy", "@1")
                .put("key", "line-2");
        return new MediaType()
                .schema(Shapes.named("CommandLine"))
                .addExamples("lines", new Example().value(first + "\n" + second + "\n"));
    }

    private static MediaType json(String schema, Collection<String> types, Function<String, ObjectNode> examples) {
        var content = new MediaType().schema(Shapes.named(schema));
        types.forEach(type -> content.addExamples(type, example(examples.apply(type))));
        return content;
    }

    private static MediaType text(String name, String example) {
        return new MediaType().schema(new StringSchema()).addExamples(name, new Example().value(example));
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
