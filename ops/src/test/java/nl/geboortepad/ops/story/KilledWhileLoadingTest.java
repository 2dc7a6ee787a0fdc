package nl.geboortepad.ops.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who kills the engine loses nothing, and who then sends all of the file again gets nothing twice. */
class KilledWhileLoadingTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> FILE = Caseload.lines(25);
    private static final int EARLY = 40;
    private static final int HALFWAY = FILE.size() / 2;

    private record Told(
            Map<String, List<String>> events,
            long count,
            Map<String, List<String>> views,
            List<String> worklist,
            List<String> answers) {}

    @Test
    void killed_twice_and_sent_again_gives_what_one_undisturbed_load_gives(@TempDir Path folders)
            throws IOException, InterruptedException {
        var undisturbed = loaded(folders.resolve("undisturbed"));
        var killed = loaded(folders.resolve("killed"), EARLY, HALFWAY);

        assertThat(killed.events()).isEqualTo(undisturbed.events());
        assertThat(killed.count()).isEqualTo(undisturbed.count());
        assertThat(killed.views()).isEqualTo(undisturbed.views());
        // Says what is missing and what is too much, where two long lists side by side say nothing.
        assertThat(killed.worklist()).isNotEmpty().containsExactlyInAnyOrderElementsOf(undisturbed.worklist());
        assertThat(killed.answers()).isEqualTo(undisturbed.answers());
    }

    private static Told loaded(Path folder, int... kills) throws IOException, InterruptedException {
        try {
            for (int answers : kills) {
                try (var engine = EngineProcess.start(folder)) {
                    engine.loadUntilKilled(FILE, answers);
                }
            }
            try (var engine = EngineProcess.start(folder)) {
                long before = new Stored(engine.database()).count();
                var told = told(engine, engine.load(FILE));
                assertThat(before).isBetween((long) kills.length, told.count() - 1);
                return told;
            }
        } finally {
            if (Files.exists(folder)) {
                EngineProcess.remove(folder);
            }
        }
    }

    private static Told told(EngineProcess engine, List<String> answers) throws IOException, InterruptedException {
        var nodes = answers.stream().map(JSON::readTree).toList();
        assertThat(nodes.stream().mapToLong(node -> node.path("line").longValue()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, FILE.size()).boxed().toList());
        new Worklist(engine.sender()).awaitViews();
        var stored = new Stored(engine.database(), engine.masterKeyFile(), pregnancies(nodes));
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> stored.waiting() == 0);
        return new Told(
                stored.events(),
                stored.count(),
                stored.views(),
                stored.essence(new Worklist(engine.sender()).rows("midwife-demo", Caseload.AUTUMN).stream()),
                nodes.stream().map(node -> essence(node, stored)).toList());
    }

    /** Which woman of the file became which pregnancy. */
    private static Map<String, String> pregnancies(List<JsonNode> answers) {
        var pregnancies = new LinkedHashMap<String, String>();
        for (int i = 0; i < FILE.size(); i++) {
            var as = JSON.readTree(FILE.get(i)).path("as");
            if (as.isString()) {
                pregnancies.put(
                        as.stringValue(), answers.get(i).path("pregnancy").stringValue());
            }
        }
        return pregnancies;
    }

    /** The same answer as at first, but for saying that it is. */
    private static String essence(JsonNode answer, Stored stored) {
        var fields = new ArrayList<String>();
        answer.properties().forEach(field -> {
            if (!field.getKey().equals("repeated")) {
                fields.add(
                        field.getKey() + " " + stored.essence(field.getValue().toString()));
            }
        });
        return String.join(", ", fields);
    }
}
