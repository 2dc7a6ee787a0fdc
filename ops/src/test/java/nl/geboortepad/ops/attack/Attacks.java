package nl.geboortepad.ops.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Not one of the tests: attacks an engine in every way that is known, and tells what came out. See ops/attack. */
class Attacks {
    private static final String ALL = "slow,poison,bulk,together,database,flood,stranger,figures,envelope";

    private final FindingTable table = new FindingTable();

    private static Map<String, Attack> attacks() {
        var attacks = new LinkedHashMap<String, Attack>();
        attacks.put("slow", new SlowSenders());
        attacks.put("poison", new PoisonedCases());
        attacks.put("bulk", new GreatBulk());
        attacks.put("together", new AllTogether());
        attacks.put("database", new DatabaseAway());
        attacks.put("flood", new WrongSecrets());
        attacks.put("stranger", new Strangers());
        attacks.put("figures", new FigureDifferences());
        attacks.put("envelope", new Envelopes());
        return attacks;
    }

    @Test
    void what_must_hold_holds(@TempDir Path folders) throws Exception {
        var attacks = attacks();
        for (var name : Arrays.asList(System.getProperty("attack.only", ALL).split(","))) {
            assertThat(attacks).containsKey(name);
            try (var engine = AttackedEngine.start(folders.resolve(name))) {
                attacks.get(name).on(engine, table);
            } catch (Exception | AssertionError broken) {
                broken.printStackTrace();
                table.add(name, "", "ended by " + broken, false);
            }
        }
        Files.write(Path.of("target", "attack.md"), table.lines());

        assertThat(table.notHeld()).isEmpty();
    }
}
