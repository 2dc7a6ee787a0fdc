package nl.geboortepad.ops.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Not one of the tests: attacks an engine in every way that is known, and tells what came out. See ops/attack. */
class Attacks {
    private static final String ALL = "slow,poison,bulk,together,database,flood,stranger,figures,envelope";

    private static final Duration WARM = Duration.ofSeconds(8);

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

    /** Warm, as an engine that has been at work for a while; and what this machine gives when nobody attacks. */
    private void undisturbed(String name, AttackedEngine engine) throws InterruptedException {
        try (var warming = Bystanders.at(engine)) {
            Thread.sleep(WARM);
            if (warming.latency().isEmpty()) {
                throw new IllegalStateException("nobody is answered");
            }
        }
        var others = Bystanders.at(engine);
        try (others) {
            Thread.sleep(WARM);
        }
        table.add(name + ": before", "nothing", others, others.latency(), others.wentOn());
    }

    @Test
    void what_must_hold_holds(@TempDir Path folders) throws Exception {
        var attacks = attacks();
        for (var name : Arrays.asList(System.getProperty("attack.only", ALL).split(","))) {
            assertThat(attacks).containsKey(name);
            try (var engine = AttackedEngine.start(folders.resolve(name))) {
                undisturbed(name, engine);
                attacks.get(name).on(engine, table);
            } catch (Exception | AssertionError broken) {
                broken.printStackTrace();
                table.add(name, "", "ended by " + broken, false);
            }
            // After each: what was found is not lost when the next takes too long for whoever waits.
            Files.write(Path.of("target", "attack.md"), table.lines());
        }

        assertThat(table.notHeld()).isEmpty();
    }
}
