package nl.geboortepad.ops.openapi;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.AuditEvent;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.json.Samples;
import nl.geboortepad.ops.Nobody;
import nl.geboortepad.ops.RunningEngine;
import nl.geboortepad.ops.Sender;
import nl.geboortepad.ops.security.DemoIdentity;
import nl.geboortepad.pathways.access.Mention;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of a running engine says all, and what it says holds for that engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescriptionTest {
    private static final List<String> REFUSALS_OF_THE_UNKNOWN = List.of("unknown-pregnancy", "unknown-norm", "unknown");

    private static final String OF_A_VSV = "/api/vsvs/{vsv}/commands";
    private static final String OF_AN_AUDIT = "/api/audits/{audit}/commands";

    private RunningEngine engine;
    private JsonNode api;
    private String audit;
    private String pregnancy;
    private int women;

    record Operation(String address, JsonNode told) {
        @Override
        public String toString() {
            return address;
        }
    }

    /** @param shape the name under which it is described */
    record Example(String path, String type, String shape, ObjectNode body) {
        @Override
        public String toString() {
            return path + " " + type;
        }

        Example with(ObjectNode other) {
            return new Example(path, type, shape, other);
        }
    }

    @BeforeAll
    void start() {
        engine = RunningEngine.start();
        api = EventJson.mapper()
                .readTree(
                        engine.sender().send(engine.sender().to("/v3/api-docs")).body());
        pregnancy = registered(
                examples("/api/pregnancies").findFirst().orElseThrow().body());
        var founded = vsvCommands()
                .filter(example -> example.type().equals("VsvFounded"))
                .findFirst()
                .orElseThrow();
        assertThat(send(founded).statusCode()).isEqualTo(201);
        var brought =
                registered(PregnancyRequests.example(PregnancyRequests.REGISTER).put("bsn", Nobody.bsn(3)));
        ProposedCase.born(engine, brought);
        audit = ProposedCase.opened(engine, brought);
    }

    private String registered(ObjectNode registration) {
        var begun = engine.post("midwife-demo", "/api/pregnancies", registration.toString());
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        return (String) Sender.json(begun).get("pregnancy");
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    Stream<Operation> operations() {
        return api.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Operation(method.getKey() + " " + path.getKey(), method.getValue())));
    }

    private Stream<Example> examples(String path) {
        return api
                .at("/paths/" + path.replace("/", "~1") + "/post/requestBody/content/application~1json/examples")
                .properties()
                .stream()
                .map(example -> new Example(path, example.getKey(), shape(path, example.getKey()), (ObjectNode)
                        example.getValue().get("value")));
    }

    /** As the discriminator of what is sent there names it. */
    private String shape(String path, String type) {
        var sent = api.at("/paths/" + path.replace("/", "~1") + "/post/requestBody/content/application~1json/schema");
        var mapped = resolved(sent).at("/discriminator/mapping/" + type);
        return mapped.isMissingNode() ? type : mapped.asString().replaceFirst(".*/", "");
    }

    Stream<Example> commands() {
        return Stream.of(pregnancyCommands(), vsvCommands(), auditCommands()).flatMap(commands -> commands);
    }

    private Stream<Example> pregnancyCommands() {
        return examples("/api/pregnancies/{pregnancy}/commands");
    }

    private Stream<Example> auditCommands() {
        return examples(OF_AN_AUDIT);
    }

    private Stream<Example> vsvCommands() {
        return examples(OF_A_VSV);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_tells_what_it_is_for_and_what_can_go_wrong(Operation operation) {
        var told = operation.told();

        assertThat(told.path("summary").asString()).contains(" / ");
        assertThat(told.path("description").asString()).contains(" / ");
        assertThat(told.get("responses").propertyNames()).contains("400", "401", "403", "429", "500", "503");
        told.get("responses").properties().stream()
                .filter(answer -> answer.getKey().matches("[45].*"))
                .map(answer -> resolved(answer.getValue()))
                .forEach(problem -> assertThat(problem.at("/content/application~1problem+json/examples"))
                        .isNotEmpty());
    }

    /** Clients are generated from these names: another name for the same is a change that breaks them. */
    @Test
    void operations_have_the_names_by_which_clients_know_them() throws IOException {
        var approved = DescriptionTest.class.getResourceAsStream("operation-ids.txt");

        assertThat(operations()
                        .map(operation -> operation.told().get("operationId").asString() + " " + operation.address()))
                .containsExactlyInAnyOrderElementsOf(new String(approved.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
        assertThat(operations()
                        .map(operation -> operation.told().get("operationId").asString()))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("(get|post)([A-Z][A-Za-z]*)+"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_answer_is_told_in_dutch_and_english(Operation operation) {
        assertThat(operation.told().get("responses").properties())
                .filteredOn(answer -> answer.getKey().startsWith("2"))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(
                                answer.getValue().path("description").asString())
                        .contains(" / "));
    }

    /** By an example of the answer somebody will write what reads it. */
    @ParameterizedTest
    @MethodSource("operations")
    void an_example_of_an_answer_has_the_fields_of_its_schema(Operation operation) {
        operation
                .told()
                .get("responses")
                .forEach(answer -> answer.path("content").forEach(content -> {
                    if (content.has("example")) {
                        assertFields(content.get("example"), content.get("schema"));
                    }
                }));
    }

    private void assertFields(JsonNode example, JsonNode described) {
        var shape = resolved(described);
        if (shape.isEmpty()) {
            return; // what was told of a fact differs from fact to fact
        }
        if (example.isArray()) {
            example.forEach(one -> assertFields(one, shape.get("items")));
        } else if (shape.has("additionalProperties")) {
            example.forEach(one -> assertFields(one, shape.get("additionalProperties")));
        } else if (example.isObject()) {
            assertThat(shape.get("properties").propertyNames()).containsAll(example.propertyNames());
            assertThat(example.propertyNames())
                    .containsAll(shape.path("required")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList());
            example.properties()
                    .forEach(field -> assertFields(
                            field.getValue(), shape.get("properties").get(field.getKey())));
        }
    }

    @Test
    void rows_are_not_described_as_the_object_that_is_answered_in_json() {
        assertThat(api.at("/paths/~1api~1worklist/get/responses/200/content/text~1csv/schema/type")
                        .asString())
                .isEqualTo("string");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void what_is_sent_and_answered_in_json_has_an_example(Operation operation) {
        var told = operation.told();
        var answers = told.get("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(Map.Entry::getValue);

        assertThat(Stream.concat(Stream.of(told.path("requestBody")), answers)
                        .flatMap(message -> message.path("content").properties().stream())
                        .filter(content -> content.getKey().endsWith("json")))
                .allMatch(content ->
                        content.getValue().has("example") || content.getValue().has("examples"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void parameters_are_told_in_dutch_and_english(Operation operation) {
        operation.told().path("parameters").forEach(parameter -> {
            assertThat(parameter.path("description").asString())
                    .as(parameter.toString())
                    .contains(" / ");
            assertThat(parameter.has("example")).as(parameter.toString()).isTrue();
        });
    }

    @Test
    void every_body_is_described() {
        assertThat(operations().filter(operation -> operation.told().has("requestBody")))
                .hasSize(10)
                .allSatisfy(operation -> {
                    var body = operation.told().get("requestBody");
                    assertThat(body.get("description").asString()).contains(" / ");
                    assertThat(body.toString()).doesNotContain("\"byte\"");
                    body.get("content")
                            .forEach(content ->
                                    assertThat(content.path("examples")).isNotEmpty());
                });
    }

    @Test
    void every_reportable_fact_can_be_sent() {
        var reportable = EventNames.ofPregnancy().entrySet().stream()
                .filter(type -> CareEvent.class.isAssignableFrom(type.getValue()))
                .map(type -> type.getKey())
                .toList();

        assertThat(choices("Command"))
                .containsAll(reportable)
                .contains("CorrectEntry", "RetractEntry", "MergePregnancies", "UndoMerge")
                .contains("GrantAccess", "WithdrawAccess", "TakeEmergencyAccess", "GiveBackPart")
                .hasSize(reportable.size() + 8);
        assertThat(choices("CommandLine")).containsAll(choices("Command")).contains("RegisterPregnancy");
        assertThat(pregnancyCommands().map(Example::type)).containsExactlyInAnyOrderElementsOf(choices("Command"));
    }

    @Test
    void every_reportable_fact_about_a_partnership_can_be_sent() {
        var stored = EventNames.of(VsvEvent.class).keySet().stream()
                .filter(type -> !List.of("PathwayAdopted", "VsvsMerged", "VsvEntryCorrected", "VsvEntryRetracted")
                        .contains(type))
                .toList();

        assertThat(vsvCommands().map(Example::type))
                .containsAll(stored)
                .contains("AdoptPathway", "MergeVsvs", "CorrectEntry", "RetractEntry")
                .hasSize(stored.size() + 4);
        assertThat(schema("VsvCommand").get("oneOf").valueStream())
                .hasSize(stored.size() + 4)
                .allSatisfy(
                        choice -> assertThat(resolved(choice).isMissingNode()).isFalse());
    }

    @Test
    void every_reportable_fact_of_an_audit_can_be_sent() {
        var stored = EventNames.of(AuditEvent.class).keySet().stream()
                .filter(type -> !List.of("AuditOpened", "AuditClosed").contains(type))
                .toList();

        assertThat(auditCommands().map(Example::type))
                .containsAll(stored)
                .contains("CloseAudit")
                .hasSize(stored.size() + 1);
        assertThat(choices("AuditCommand"))
                .containsExactlyInAnyOrderElementsOf(
                        auditCommands().map(Example::type).toList());
    }

    @Test
    void nothing_else_can_be_sent() {
        assertThat(List.of(
                        "Command", "CommandLine", "Fact", "CaregiverAsSent", "VsvCommand", "VsvFact", "AuditCommand"))
                .allSatisfy(closed -> assertThat(
                                schema(closed).path("unevaluatedProperties").asBoolean(true))
                        .isFalse());
    }

    private List<String> choices(String schema) {
        var choices = new ArrayList<String>();
        schema(schema).get("discriminator").get("mapping").forEachEntry((type, shape) -> {
            assertThat(schema(schema).get("oneOf").findValues("$ref")).contains(shape);
            choices.add(type);
        });
        assertThat(schema(schema).get("oneOf")).hasSize(choices.size());
        return choices;
    }

    @Test
    void everything_that_is_referred_to_is_there() {
        assertThat(api.findValues("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                api.at(reference.asString().substring(1)).isMissingNode())
                        .as(reference.asString())
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void an_example_is_accepted_or_refused_by_a_rule(Example example) {
        assertAcceptedOrRefusedByARule(example);
    }

    /** What is told of each field is tried on the engine. */
    @ParameterizedTest
    @MethodSource("commands")
    void a_command_is_read_as_described(Example example) {
        pregnancy =
                registered(PregnancyRequests.example(PregnancyRequests.REGISTER).put("bsn", Nobody.bsn(++women)));
        var shape = schema(example.shape());
        var required =
                shape.get("required").valueStream().map(JsonNode::asString).toList();
        assertThat(shape.get("properties").propertyNames())
                .containsAll(example.body().propertyNames());
        for (var field : shape.get("properties").properties()) {
            var name = field.getKey();
            var without = example.body().deepCopy();
            without.remove(name);
            if (required.contains(name)) {
                assertWrong(example, name, without);
            } else {
                assertAcceptedOrRefusedByARule(example, without);
            }
            var limits = resolved(field.getValue());
            if (limits.has("maximum")) {
                var least = limits.get("minimum").asInt();
                var most = limits.get("maximum").asInt();
                assertAcceptedOrRefusedByARule(
                        example, example.body().deepCopy().put(name, least));
                assertAcceptedOrRefusedByARule(
                        example, example.body().deepCopy().put(name, most));
                assertWrong(example, name, example.body().deepCopy().put(name, least - 1));
                assertWrong(example, name, example.body().deepCopy().put(name, most + 1));
            }
            for (var code : limits.path("enum")) {
                assertKnownCode(example, example.body().deepCopy().set(name, code));
            }
            if (limits.has("pattern") || limits.has("enum")) {
                assertWrong(example, name, example.body().deepCopy().put(name, "~ nonsense ~".repeat(9)));
            }
        }
        assertWrong(example, "nonsense", example.body().deepCopy().put("nonsense", 1));
        assertAcceptedOrRefusedByARule(
                example, example.body().deepCopy().put("recordedAtSource", "2026-11-01T09:30:00+01:00"));
    }

    /** With more than one parameter, so that more than one thing can be wrong at once. */
    Stream<Operation> questions() {
        return operations().filter(operation -> parameters(operation).size() > 1);
    }

    private static Set<String> parameters(Operation operation) {
        return operation
                .told()
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.get("in").asString().equals("query"))
                .map(parameter -> parameter.get("name").asString())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void all_that_is_wrong_with_a_question_is_told_at_once(Operation operation) {
        var draft = operation.told().has("requestBody");
        var address = operation
                        .address()
                        .replaceFirst(".* ", "")
                        .replace("{id}", pregnancy)
                        .replace("{vsv}", DemoIdentity.VSV)
                        .replace("{audit}", audit)
                + parameters(operation).stream().map(name -> name + "=~").collect(joining("&", "?", "&strange=1"));
        var asked = Stream.concat(parameters(operation).stream(), Stream.of("strange"))
                .toList();
        var told = Stream.of("midwife", "quality", "auditor", "steward")
                .map(identity -> engine.sender().as(identity + "-demo", address))
                .map(request -> draft
                        ? request.header("Content-Type", "application/yaml")
                                .POST(HttpRequest.BodyPublishers.ofString("pathway: Midden\n"))
                        : request)
                .map(request -> engine.sender().send(request))
                .filter(answer -> answer.statusCode() != 403 && answer.statusCode() != 404)
                .toList();

        assertThat(told).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            var faults = EventJson.mapper().readTree(answer.body()).get("faults");
            assertThat(faults.valueStream()
                            .filter(fault -> fault.has("parameter"))
                            .map(fault -> fault.get("parameter").asString()))
                    .as(answer.body())
                    .containsExactlyInAnyOrderElementsOf(asked);
            assertThat(faults.findValuesAsString("code")).contains("unknown");
            assertThat(faults.valueStream().anyMatch(fault -> fault.has("line")))
                    .isEqualTo(draft);
        });
    }

    @Test
    void the_lines_of_the_example_are_done() {
        var lines = api.at("/paths/~1api~1commands/post/requestBody/content/application~1x-ndjson/examples/lines/value")
                .asString();

        var answer = post("midwife-demo", "/api/commands", "application/x-ndjson", lines);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().lines()).hasSize(2).noneMatch(line -> line.contains("problem"));
    }

    @Test
    void the_registration_of_the_example_is_taken_over() {
        var xml = api.at("/paths/~1api~1registrations/post/requestBody/content/application~1xml/examples/kernset/value")
                .asString();

        var answer = post("steward-demo", "/api/registrations", "application/xml", xml);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void the_region_of_the_example_may_be_adopted() {
        var yaml = api.at(
                        "/paths/~1api~1pathways~1check/post/requestBody/content/application~1yaml/examples/yaml/value")
                .asString();

        var answer = post("midwife-demo", "/api/pathways/check", "application/yaml", yaml);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Sender.json(answer)).containsEntry("adoptable", true);
    }

    private JsonNode schema(String name) {
        return api.at("/components/schemas/" + name);
    }

    private JsonNode resolved(JsonNode told) {
        return told.has("$ref") ? api.at(told.get("$ref").asString().substring(1)) : told;
    }

    private HttpResponse<String> send(Example example) {
        var ofVsv = example.path().equals(OF_A_VSV);
        if (example.path().equals(OF_AN_AUDIT)) {
            return engine.post(
                    "auditor-demo",
                    example.path().replace("{audit}", audit),
                    example.body().toString());
        }
        var sender = ofVsv
                        || example.type().matches("MergePregnancies|UndoMerge|GiveBackPart")
                        || didAnotherThanTheMidwives(example.type())
                ? "steward-demo"
                : "midwife-demo";
        var address = example.path().replace("{pregnancy}", pregnancy).replace("{vsv}", DemoIdentity.VSV);
        return engine.post(sender, address, example.body().toString());
    }

    /** What another organisation did, a steward reports. */
    private static boolean didAnotherThanTheMidwives(String type) {
        if (!EventNames.of(CareEvent.class).containsKey(type)) {
            return false;
        }
        var doers = Mention.of(EventJson.mapper().readValue(Samples.of(type), CareEvent.class))
                .doers();
        return !doers.isEmpty() && !doers.contains(new Organisation("agb:08001234"));
    }

    private HttpResponse<String> post(String identity, String path, String type, String body) {
        var request = engine.sender().as(identity, path).header("Content-Type", type);
        return engine.sender().send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private void assertAcceptedOrRefusedByARule(Example example, JsonNode body) {
        assertAcceptedOrRefusedByARule(example.with((ObjectNode) body));
    }

    private void assertAcceptedOrRefusedByARule(Example example) {
        var answer = send(example);
        var told = Sender.json(answer);
        var refusal = String.valueOf(told.getOrDefault("rule", told.get("code")));
        if (answer.statusCode() == 409) {
            assertThat(told).as(answer.body()).containsKey("rule").doesNotContainEntry("rule", "in-the-future");
        } else if (!REFUSALS_OF_THE_UNKNOWN.contains(refusal)) {
            assertThat(answer.statusCode())
                    .as(example.body() + " got " + answer.body())
                    .isEqualTo(example.type().equals("VsvFounded") ? 201 : 200);
        }
    }

    /** Not every code goes with every other; then the fact itself says which rule it breaks. */
    private void assertKnownCode(Example example, JsonNode body) {
        if (!Sender.json(send(example.with((ObjectNode) body))).containsKey("rule")) {
            assertAcceptedOrRefusedByARule(example, body);
        }
    }

    private void assertWrong(Example example, String field, ObjectNode body) {
        var answer = send(example.with(body));

        assertThat(answer.statusCode()).as(body + " got " + answer.body()).isEqualTo(400);
        assertThat(Sender.json(answer).get("pointer").toString())
                .as(body + " got " + answer.body())
                .isEqualTo(field.isEmpty() ? "" : "/" + field);
    }
}
