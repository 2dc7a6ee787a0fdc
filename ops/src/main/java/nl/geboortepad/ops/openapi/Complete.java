package nl.geboortepad.ops.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.geboortepad.command.registration.Format;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.pathways.files.Shipped;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Completes the description with what a controller does not tell by itself. */
@Component
class Complete implements GlobalOpenApiCustomizer {
    private static final String A_PREGNANCY =
            AsText.all().get(PregnancyId.class).example();

    private static final String AN_AUDIT = AsText.all().get(AuditId.class).example();

    private static final String A_VSV = AsText.all().get(Vsv.class).example();

    private final Parameters parameters;
    private final List<Format> formats;

    Complete(Parameters parameters, List<Format> formats) {
        this.parameters = parameters;
        this.formats = formats;
    }

    @Override
    public void customise(OpenAPI api) {
        Bodies.schemas().forEach(api.getComponents()::addSchemas);
        Answers.problems().forEach(api.getComponents()::addResponses);
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> describe(path, method, operation)));
    }

    private void describe(String path, HttpMethod method, Operation operation) {
        var address = method.name().toLowerCase(Locale.ROOT) + " " + path;
        var said = Sayings.of(address);
        if (said != null) {
            operation.setSummary(said.summary());
            operation.setDescription(said.description());
        }
        body(address, operation);
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameters::describe);
        }
        Answers.describe(path, operation);
    }

    private void body(String address, Operation operation) {
        switch (address) {
            case "post /api/pregnancies" -> {
                operation.setRequestBody(Bodies.registration());
                done(operation, "pregnancy", A_PREGNANCY);
                Answers.written(operation, true);
            }
            case "post /api/pregnancies/{pregnancy}/commands" -> {
                operation.setRequestBody(Bodies.command());
                done(operation, "pregnancy", A_PREGNANCY);
                Answers.written(operation, false);
            }
            case "post /api/vsvs/{vsv}/commands" -> {
                operation.setRequestBody(Bodies.vsvCommand());
                done(operation, "vsv", A_VSV);
                Answers.written(operation, true);
            }
            case "get /api/audits" -> example(operation, Map.of("audits", List.of(anAudit())));
            case "post /api/audits" -> {
                operation.setRequestBody(Bodies.opening());
                done(operation, "audit", AN_AUDIT);
                Answers.begins(operation);
            }
            case "post /api/audits/{audit}/commands" -> {
                operation.setRequestBody(Bodies.auditCommand());
                done(operation, "audit", AN_AUDIT);
                Answers.written(operation, false);
            }
            case "post /api/commands" -> {
                operation.setRequestBody(Bodies.lines());
                answer(operation, "application/x-ndjson", new MediaType().schema(Shapes.named("LineAnswer")));
            }
            case "post /api/registrations" -> {
                operation.setRequestBody(Bodies.registrations(formats));
                Answers.written(operation, true);
            }
            case "post /api/pathways/check", "post /api/pregnancies/{id}/what-if", "post /api/quality/what-if" ->
                operation.setRequestBody(Bodies.region());
            case "get /api/steward/report" -> example(operation, Map.of("childrenWithOneBsn", List.of(twoChildren())));
            case "get /api/operator/views" ->
                example(
                        operation,
                        Map.of(
                                "worklist",
                                Map.of("running", true, "failing", false, "behind", 0, "rebuilding", false)));
            case "post /api/operator/views/worklist/retry" -> example(operation, Map.of("parked", 0));
            default -> {
                // The type of its answer says it all.
            }
        }
    }

    private static void done(Operation operation, String what, String id) {
        example(
                operation,
                Map.of(
                        what,
                        id,
                        "version",
                        3,
                        "events",
                        List.of("8e1d9f4c-3a52-4b7c-9d0e-1f2a3b4c5d6e"),
                        "repeated",
                        false));
    }

    private static Map<String, Object> anAudit() {
        var theme = Shipped.themes().all().getFirst();
        return Map.of(
                "audit",
                AN_AUDIT,
                "theme",
                Map.of("id", theme.id().code(), "title", theme.title()),
                "state",
                "open",
                "opened",
                "2026-10-01/2027-01-01",
                "lines",
                24,
                "meetings",
                1,
                "factors",
                3,
                "recommendations",
                2,
                "followedUp",
                0);
    }

    private static Map<String, Object> twoChildren() {
        return Map.of(
                "first",
                Map.of("pregnancy", A_PREGNANCY, "child", 1),
                "second",
                Map.of("pregnancy", "pregnancy-0d5c0f5a-7a0e-4f6e-8a53-2f1c9be0a101", "child", 1),
                "noticed",
                "2026-11-01T09:30:00Z");
    }

    private static void example(Operation operation, Object example) {
        operation.getResponses().get("200").getContent().values().forEach(content -> content.setExample(example));
    }

    private static void answer(Operation operation, String mediaType, MediaType content) {
        operation.getResponses().get("200").setContent(new Content().addMediaType(mediaType, content));
    }
}
