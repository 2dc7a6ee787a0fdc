package nl.geboortepad.ops.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.ops.Nobody;
import nl.geboortepad.ops.RunningEngine;
import nl.geboortepad.ops.Sender;
import nl.geboortepad.pathways.norm.Pathway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;

/**
 * What the description shows as an answer, an engine does answer: it is asked here. With {@code -Dexamples.rewrite=true} what it
 * answers is written in the place of what was shown.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerExamplesTest {
    private static final Path FOLDER =
            Path.of("src", "main", "resources", "nl", "geboortepad", "ops", "openapi", "answers");

    /** Long enough to see how more than one stands there. */
    private static final int SHOWN = 2;

    private static final ObjectWriter JSON = EventJson.mapper().writerWithDefaultPrettyPrinter();

    private RunningEngine engine;
    private JsonNode api;
    private String pregnancy;
    private String audit;
    private String after;

    /** What is asked, by whom; each is called as its operation. */
    enum Question {
        postRegistrations("steward-demo", "/api/registrations", "application/xml", "kernset"),
        getQualityWhatIf(
                "quality-demo",
                "/api/quality/what-if?pathway={pathway}&dueFrom=2026-10-01&dueTo=2026-12-31&on=2026-09-30"),
        postQualityWhatIf(
                "quality-demo",
                "/api/quality/what-if?dueFrom=2026-10-01&dueTo=2026-12-31&on=2026-09-30",
                "application/yaml",
                "yaml"),
        getPregnanciesByIdWhatIf(
                "midwife-demo", "/api/pregnancies/{pregnancy}/what-if?pathway={pathway}&on=2026-04-10"),
        postPregnanciesByIdWhatIf(
                "midwife-demo", "/api/pregnancies/{pregnancy}/what-if?on=2026-07-10", "application/yaml", "yaml"),
        postPathwaysCheck("midwife-demo", "/api/pathways/check", "application/yaml", "yaml"),
        postCommands("midwife-demo", "/api/commands", "application/x-ndjson", "lines"),
        getWorklist("midwife-demo", "/api/worklist?on=2026-06-01&status=missed&size=2&after={after}"),
        getVsvsByVsvTimeline("quality-demo", "/api/vsvs/vsv:midden/timeline"),
        getVsvsByVsvCompliance("quality-demo", "/api/vsvs/vsv:midden/compliance?on=2026-10-01"),
        getVsvsByVsvClaims("quality-demo", "/api/vsvs/vsv:midden/claims?on=2026-09-30"),
        getQualityCompliance("quality-demo", "/api/quality/compliance?on=2026-09-30"),
        getPregnanciesByIdTimeline("midwife-demo", "/api/pregnancies/{pregnancy}/timeline?on=2026-04-10"),
        getPregnanciesByIdReplay("midwife-demo", "/api/pregnancies/{pregnancy}/replay?on=2026-04-10"),
        getPregnanciesByIdCourse("midwife-demo", "/api/pregnancies/{pregnancy}/course?on=2026-04-10"),
        getPregnanciesByIdCompliance(
                "midwife-demo", "/api/pregnancies/{pregnancy}/compliance?norm=first-consult&on=2026-04-10"),
        getPregnanciesByIdAccess("steward-demo", "/api/pregnancies/{pregnancy}/access"),
        getAuditsProposed("auditor-demo", "/api/audits/proposed?on=2026-10-01"),
        getAuditsByAudit("auditor-demo", "/api/audits/{audit}"),
        getAuditsByAuditCase("auditor-demo", "/api/audits/{audit}/case");

        private final String by;
        private final String address;
        private final String form;
        private final String sent;

        Question(String by, String address) {
            this(by, address, "", "");
        }

        /** @param sent the example of what is sent there */
        Question(String by, String address, String form, String sent) {
            this.by = by;
            this.address = address;
            this.form = form;
            this.sent = sent;
        }
    }

    @BeforeAll
    void tell() {
        engine = RunningEngine.start();
        api = EventJson.mapper()
                .readTree(
                        engine.sender().send(engine.sender().to("/v3/api-docs")).body());
        done("quality-demo", "/api/vsvs/vsv:midden/commands", """
                {"type": "VsvFounded", "when": "2012-05-01", "toldFrom": "2026-01-01"}""");
        done(
                "quality-demo",
                "/api/vsvs/vsv:midden/commands",
                VsvRequests.example("BenchmarkDiscussed").toString());
        pregnancy = registered(1);
        care(pregnancy, "IntakeHeld");
        care(pregnancy, "DueDateRevised");
        care(pregnancy, "ConsentGiven");
        var born = bornInBadCondition(registered(2));
        var brought = bornInBadCondition(registered(3));
        audit = ProposedCase.opened(engine, brought);
        for (var found : List.of("ChronologyAgreed", "SubstandardFactorFound", "RecommendationMade")) {
            done(
                    "auditor-demo",
                    "/api/audits/" + audit + "/commands",
                    AuditRequests.example(found).toString());
        }
        after = born + ":"
                + engine.json("midwife-demo", "/api/pregnancies/" + born + "/timeline")
                        .get("version");
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    private String registered(int woman) {
        return (String) done(
                        "midwife-demo",
                        "/api/pregnancies",
                        PregnancyRequests.example(PregnancyRequests.REGISTER)
                                .put("bsn", Nobody.bsn(woman))
                                .toString())
                .get("pregnancy");
    }

    private String bornInBadCondition(String child) {
        ProposedCase.born(engine, child);
        return child;
    }

    private void care(String of, String fact) {
        done(
                "midwife-demo",
                "/api/pregnancies/" + of + "/commands",
                PregnancyRequests.example(fact).toString());
    }

    private Map<String, Object> done(String by, String address, String body) {
        var answer = engine.post(by, address, body);
        assertThat(answer.statusCode()).as(body + " got " + answer.body()).isIn(200, 201);
        return Sender.json(answer);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_shown_as_an_answer_is_answered(Question question) throws IOException {
        var answer = shown(
                EventJson.mapper().readTree(ask(question).lines().findFirst().orElseThrow()));
        var file = FOLDER.resolve(question + ".json");
        if (Boolean.getBoolean("examples.rewrite")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, JSON.writeValueAsString(answer) + "\n");
        }

        assertThat(fields("", EventJson.mapper().readTree(Files.readString(file))))
                .containsExactlyInAnyOrderElementsOf(fields("", answer).toList());
    }

    private String ask(Question question) {
        var address = question.address
                .replace("{pregnancy}", pregnancy)
                .replace("{audit}", audit)
                .replace("{after}", after)
                .replace("{pathway}", engine.bean(Pathway.class).name());
        var answer = question.form.isEmpty()
                ? engine.get(question.by, address)
                : engine.postBody(question.by, address, question.form, sent(question));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return answer.body();
    }

    private String sent(Question question) {
        return api.path("paths")
                .path(question.address.replaceFirst("\\?.*", "").replace("{pregnancy}", "{id}"))
                .at("/post/requestBody/content")
                .path(question.form)
                .at("/examples/" + question.sent + "/value")
                .asString();
    }

    /** The beginning of each list. */
    private static JsonNode shown(JsonNode answer) {
        if (answer.isArray()) {
            var some = EventJson.mapper().createArrayNode();
            answer.valueStream().limit(SHOWN).map(AnswerExamplesTest::shown).forEach(some::add);
            return some;
        }
        if (answer.isObject()) {
            var whole = EventJson.mapper().createObjectNode();
            answer.properties().forEach(field -> whole.set(field.getKey(), shown(field.getValue())));
            return whole;
        }
        return answer;
    }

    /** Which fields there are, and where. A record is no field, though its id stands where one would. */
    private static Stream<String> fields(String place, JsonNode answer) {
        return Stream.concat(
                Stream.of(place),
                Stream.concat(
                        answer.isArray() ? answer.valueStream().flatMap(one -> fields(place + "/*", one)) : Stream.of(),
                        answer.isObject()
                                ? answer.properties().stream()
                                        .flatMap(field -> fields(
                                                place + "/" + field.getKey().replaceFirst("^pregnancy-.*", "pregnancy"),
                                                field.getValue()))
                                : Stream.of()));
    }
}
