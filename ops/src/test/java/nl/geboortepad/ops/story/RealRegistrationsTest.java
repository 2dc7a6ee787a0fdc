package nl.geboortepad.ops.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.geboortepad.ops.RunningEngine;
import nl.geboortepad.ops.Sender;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Four registrations that others made, sent to a running engine. Skipped, saying so, where they are absent. */
class RealRegistrationsTest {
    private static RunningEngine engine;
    private static final Map<String, Map<String, Object>> TAKEN = new HashMap<>();

    @BeforeAll
    static void send_them() throws IOException {
        var folder = Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(p -> p.resolve("shared/data/kernset"))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(folder.isPresent(), "shared/data/kernset is not here: the real registrations are not tried");
        engine = RunningEngine.start();
        for (var name : List.of("scenario1", "scenario3", "scenario5", "scenario6")) {
            var answer = engine.postBody(
                    "steward-demo",
                    "/api/registrations?baseDay=2026-06-30",
                    "application/xml",
                    Files.readString(folder.get().resolve(name + "-23.xml")));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            TAKEN.put(name, Sender.json(answer));
        }
    }

    @AfterAll
    static void stop() {
        if (engine != null) {
            engine.close();
        }
    }

    @Test
    void scenario1_first_contact_at_8w2d_by_proxy_and_whether_home_was_honoured_cannot_be_told() {
        assertThat(age("scenario1", "FirstContactMade")).isEqualTo("8w2d");
        assertThat(verdict("scenario1", "first-consult")).isEqualTo("met");
        assertThat(note("scenario1", "first-consult")).contains("stands in for the consult");
        assertThat(content("scenario1", "BirthLocationChosen").get("location")).isEqualTo("home");
        assertThat(content("scenario1", "ChildBorn").get("place")).isEqualTo("birth-centre");
        assertThat(verdict("scenario1", "birth-location-honoured")).isEqualTo("cannot-tell");
    }

    @Test
    void scenario3_first_contact_at_12w0d_late_and_the_second_of_twins_died_the_same_morning() {
        assertThat(age("scenario3", "FirstContactMade")).isEqualTo("12w0d");
        assertThat(verdict("scenario3", "first-consult")).isEqualTo("met-late");
        assertThat(facts("scenario3", "ChildBorn"))
                .hasSize(2)
                .allSatisfy(f -> assertThat(text(f, "age", "text")).isEqualTo("36w3d"));
        var died = content("scenario3", "ChildDied");
        assertThat(died.get("child")).isEqualTo(2);
        assertThat(facts("scenario3", "ChildDied").getFirst().get("firstDay")).isEqualTo("2026-02-24");
    }

    @Test
    void scenario5_first_contact_at_7w6d_and_the_woman_died_on_a_day_that_is_not_given() {
        assertThat(age("scenario5", "FirstContactMade")).isEqualTo("7w6d");
        assertThat(verdict("scenario5", "first-consult")).isEqualTo("met");
        var died = facts("scenario5", "WomanDied").getFirst();
        assertThat(died.get("firstDay")).isEqualTo("2026-01-20");
        assertThat(died.get("lastDay")).isNotEqualTo(died.get("firstDay"));
        assertThat(verdict("scenario5", "birth-location")).isEqualTo("cannot-tell");
    }

    @Test
    void scenario6_late_at_9w2d_born_at_41w6d_and_only_the_steward_sees_where_the_bsn_of_the_child_is_in_use() {
        assertThat(age("scenario6", "FirstContactMade")).isEqualTo("9w2d");
        assertThat(verdict("scenario6", "first-consult")).isEqualTo("met-late");
        assertThat(age("scenario6", "ChildBorn")).isEqualTo("41w6d");
        assertThat(TAKEN.get("scenario6").get("childBsnInUse")).isEqualTo(Map.of("1", true));
        assertThat(TAKEN.get("scenario6").toString()).doesNotContain(pregnancy("scenario3"));
        assertThat(engine.get("steward-demo", "/api/steward/report").body())
                .contains(pregnancy("scenario3"), pregnancy("scenario6"));
    }

    private static String pregnancy(String name) {
        return (String) TAKEN.get(name).get("pregnancy");
    }

    private static String verdict(String name, String norm) {
        return text(judged(name, norm), "verdict", "kind");
    }

    private static String note(String name, String norm) {
        return text(judged(name, norm), "note", "en");
    }

    private static Map<String, Object> judged(String name, String norm) {
        return list(engine.json(
                                "steward-demo",
                                "/api/pregnancies/%s/compliance?on=2026-11-01&norm=%s".formatted(pregnancy(name), norm))
                        .get("verdicts"))
                .getFirst();
    }

    private static String age(String name, String type) {
        return text(facts(name, type).getFirst(), "age", "text");
    }

    private static Map<String, Object> content(String name, String type) {
        return map(facts(name, type).getFirst().get("content"));
    }

    private static List<Map<String, Object>> facts(String name, String type) {
        return list(engine.json("steward-demo", "/api/pregnancies/" + pregnancy(name) + "/timeline")
                        .get("facts"))
                .stream()
                .filter(f -> f.get("type").equals(type))
                .toList();
    }

    private static String text(Map<String, Object> json, String field, String inside) {
        return (String) map(json.get(field)).get(inside);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object json) {
        return (Map<String, Object>) json;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object json) {
        return (List<Map<String, Object>>) json;
    }
}
