package nl.geboortepad.ops.story;

import static nl.geboortepad.ops.Sender.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.identity.Actor;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.ops.RunningEngine;
import nl.geboortepad.ops.story.EarlierStore.Question;
import nl.geboortepad.ops.story.EarlierStore.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an {@link EarlierStore earlier version} recorded is read and judged by this one as it was then. */
class EarlierStoreTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TYPES_THEN = 42;
    private static final int NORMS_THEN = 16;

    private static final List<Question> QUESTIONS = EarlierStore.questions();
    private static final Set<String> NORMS = QUESTIONS.stream()
            .flatMap(question -> question.verdicts().stream())
            .map(EarlierStore::norm)
            .collect(Collectors.toSet());

    /** One of each pregnancy, with all that is known. */
    private static final List<Question> LATEST = QUESTIONS.stream()
            .filter(question -> question.knownAt().isEmpty() && question.on().equals(Caseload.AUTUMN.toString()))
            .toList();

    private static RunningEngine engine;

    @BeforeAll
    static void open() {
        engine = RunningEngine.on(EarlierStore.copy(), RunningEngine.keys());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void every_type_of_event_that_there_was_is_in_it_and_is_still_known() {
        var types = EarlierStore.rows().stream().map(Row::type).collect(Collectors.toSet());

        assertThat(types).hasSize(TYPES_THEN);
        assertThat(EventNames.ofPregnancy()).containsKeys(types.toArray(String[]::new));
    }

    @Test
    void every_event_is_read_and_says_what_it_said() {
        var streams = engine.bean(FactStreams.class);

        EarlierStore.streams()
                .forEach((pregnancy, rows) -> assertThat(streams.facts(pregnancy))
                        .as(pregnancy.toString())
                        .zipSatisfy(rows, EarlierStoreTest::says));
    }

    @Test
    void every_pregnancy_is_judged_as_it_was_on_every_day_and_with_what_was_known_at_every_moment() {
        assertThat(NORMS).hasSize(NORMS_THEN);
        assertThat(QUESTIONS).allSatisfy(question -> {
            var answer = JSON.valueToTree(engine.json(question.as(), question.path()));

            assertThat(answer.path("version").longValue()).isEqualTo(question.version());
            assertThat(saidByNormsThen(answer.path("verdicts").valueStream()))
                    .containsExactlyInAnyOrderElementsOf(question.verdicts());
        });
    }

    @Test
    void the_worklist_says_the_same_of_every_pregnancy() throws Exception {
        var worklist = new Worklist(engine.sender());
        worklist.awaitViews();
        var rows = Stream.of("steward-demo", "midwife-demo")
                .collect(Collectors.toMap(as -> as, as -> byPregnancy(worklist.rows(as, Caseload.AUTUMN))));

        assertThat(LATEST)
                .hasSameSizeAs(EarlierStore.streams().keySet())
                .allSatisfy(question -> assertThat(saidByNormsThen(
                                rows.get(question.as()).getOrDefault(question.pregnancy(), List.of()).stream()))
                        .containsExactlyInAnyOrderElementsOf(question.verdicts()));
    }

    /** Nothing is written: a version that no record has is expected, and the refusal tells which one it has. */
    @Test
    void whoever_would_add_to_a_record_finds_it_as_long_as_it_was() {
        var rows = EarlierStore.streams();

        assertThat(LATEST).allSatisfy(question -> {
            var refused = engine.post(
                    question.as(),
                    "/api/pregnancies/" + question.pregnancy() + "/commands",
                    Telling.checkup("2025-09-17"),
                    "If-Match",
                    "\"999\"");

            assertThat(json(refused))
                    .containsEntry("code", "stale")
                    .containsEntry(
                            "version",
                            rows.get(PregnancyId.parse(question.pregnancy())).size() - 1);
        });
    }

    // ----

    private static void says(Fact fact, Row row) {
        assertThat(fact.id().toString()).isEqualTo(row.id());
        assertThat(fact.version()).isEqualTo(row.version());
        assertThat(fact.recordedAt()).isEqualTo(Instant.parse(row.recorded()));
        assertThat(fact.actor())
                .isEqualTo(Actor.of(JSON.readValue(row.metadata(), new TypeReference<Map<String, String>>() {})));
        assertHolds(JSON.readTree(EventJson.mapper().writeValueAsString(fact.event())), JSON.readTree(row.payload()));
    }

    /** There may be more in it now, and nothing else. */
    private static void assertHolds(JsonNode now, JsonNode then) {
        if (then.isObject()) {
            then.forEachEntry((name, value) -> assertHolds(now.path(name), value));
        } else {
            assertThat(now).isEqualTo(then);
        }
    }

    private static Map<String, List<JsonNode>> byPregnancy(List<String> rows) {
        return rows.stream()
                .map(JSON::readTree)
                .collect(Collectors.groupingBy(row -> row.path("pregnancy").stringValue()));
    }

    /** Norms that came later say nothing about what was said then. */
    private static List<String> saidByNormsThen(Stream<JsonNode> verdicts) {
        return verdicts.map(EarlierStore::said)
                .filter(said -> NORMS.contains(EarlierStore.norm(said)))
                .toList();
    }
}
