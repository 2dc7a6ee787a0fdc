package nl.geboortepad.ops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.ops.RunningEngine;
import nl.geboortepad.ops.embedded.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Not a test: what the engine does per second, beside what this machine could do at best. See ops/bench. */
class Bench {
    private static final long SEED = 20260101;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int PREGNANCIES = Integer.getInteger("bench.pregnancies", 200);
    private static final int STARTS = 3;
    private static final int WARM_PASSES = 15;
    private static final Set<String> ONLY = Set.of(System.getProperty("bench.only", "commands,rebuild,judging,starting")
            .split(","));
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warm-up", 15));
    private static final Duration TIME = Duration.ofSeconds(3);

    private final Region region = new Region(SEED);
    private final Rounds rounds = new Rounds();
    private final List<String> table = new ArrayList<>();

    @Test
    void table(@TempDir Path folder) throws Exception {
        table.add("| what | here | beside | ratio |");
        table.add("|---|---:|---:|---:|");
        var database = EmbeddedDatabase.fresh();
        try (var engine = RunningEngine.on(
                database,
                RunningEngine.keys(),
                "geboortepad.rate.per-second=1000000",
                "geboortepad.rate.burst=1000000")) {
            var rebuild = new Rebuild(engine, database.application());
            var known = commands(engine, rebuild, new Inserts(database));
            if (ONLY.contains("rebuild")) {
                rebuild(rebuild, known.size());
            }
            if (ONLY.contains("judging")) {
                judging(engine, known);
            }
        }
        if (ONLY.contains("starting")) {
            starting(folder);
        }
        table.forEach(System.out::println);
        Files.write(Path.of("target", "bench.md"), table);
    }

    private List<Clients.Known> commands(RunningEngine engine, Rebuild views, Inserts inserts) throws Exception {
        var clients = new Clients(engine.sender());
        var growth = new Growth(clients, region);
        warm(clients, views);
        var known = new ArrayList<Clients.Known>();
        for (var round = 0; round < ROUNDS; round++) {
            rounds.add("inserts", inserts.perSecond());
            var sent = clients.bulk(region.next(PREGNANCIES));
            rounds.add("lines", sent.linesPerSecond());
            views.awaitViews();
            rounds.add("commands", clients.onePerRequest(sent.known(), TIME));
            views.awaitViews();
            views.pause();
            rounds.add("commands alone", clients.onePerRequest(sent.known(), TIME));
            growth.measure(rounds);
            views.goOn();
            views.awaitViews();
            known.addAll(sent.known());
        }
        var beside = "%,.0f inserts/s, 8 clients, " + inserts.by();
        row("commands/s over HTTP, 8 clients", "commands", "inserts", beside);
        row("the same while the views stand still", "commands alone", "inserts", beside);
        row("lines/s over HTTP in bulk, 1 client", "lines", "inserts", beside);
        row("µs for a fact in a record of nearly 1000", "1000 facts µs", "10 facts µs", "%,.0f µs in one of about 10");
        return known;
    }

    private void warm(Clients clients, Rebuild views) throws Exception {
        var end = System.nanoTime() + WARM_UP.toNanos();
        do {
            var sent = clients.bulk(region.next(Clients.AT_ONCE));
            views.awaitViews();
            System.out.printf(
                    Locale.ROOT,
                    "warming up: %.0f lines/s, %.0f commands/s%n",
                    sent.linesPerSecond(),
                    clients.onePerRequest(sent.known(), TIME));
            views.awaitViews();
        } while (System.nanoTime() < end);
    }

    private void rebuild(Rebuild rebuild, int pregnancies) throws Exception {
        var events = rebuild.events();
        for (var round = 0; round < WARM_PASSES; round++) {
            rebuild.decodedPerSecond();
            rebuild.judgedPerSecond();
            rebuild.rebuiltPerSecond(events);
        }
        for (var round = 0; round < ROUNDS; round++) {
            rounds.add("decoded", rebuild.decodedPerSecond());
            rounds.add("judged", rebuild.judgedPerSecond());
            rounds.add("rebuilt", rebuild.rebuiltPerSecond(events));
        }
        var beside = "%,.0f events/s read and decoded, 1 thread";
        var cores = Runtime.getRuntime().availableProcessors();
        row("events/s, every case judged, nothing written, " + cores + " cores", "judged", "decoded", beside);
        row("events/s, worklist rebuilt, " + cores + " cores", "rebuilt", "decoded", beside);
        table.add("| (of %,d events, %,d pregnancies) | | | |".formatted(events, pregnancies + PREGNANCIES));
    }

    private void judging(RunningEngine engine, List<Clients.Known> known) {
        var streams = engine.bean(FactStreams.class);
        var judging = new Judging(known.stream()
                .map(k -> streams.facts(PregnancyId.parse(k.id())))
                .toList());
        for (var round = 0; round < ROUNDS; round++) {
            judging.measure(rounds);
        }
        table.addAll(judging.rows(rounds));
    }

    private void starting(Path folder) throws Exception {
        // What is made once is made before it is timed.
        new Starting(Starting.served(), folder.resolve("once")).close();
        for (var i = 0; i < STARTS; i++) {
            starting("jar", Starting.jar(), folder.resolve("jar" + i));
            starting("ops/serve/run", Starting.served(), folder.resolve("served" + i));
        }
        for (var how : List.of("jar", "ops/serve/run")) {
            starts("start to healthy by " + how + ", empty data folder", how + " empty");
            starts("start to healthy by " + how + ", with data", how + " data");
        }
        table.add(String.format(
                Locale.ROOT,
                "| resident after %d pregnancies in bulk | %,.0f MiB | | |",
                PREGNANCIES,
                rounds.median("after bulk MiB")));
    }

    /** @param data made by the engine: one that others may enter it refuses */
    private void starting(String how, List<String> command, Path data) throws Exception {
        try (var engine = new Starting(command, data)) {
            started(how + " empty", engine);
            new Clients(engine.sender()).bulk(region.next(PREGNANCIES));
            rounds.add("after bulk MiB", engine.resident());
        }
        try (var engine = new Starting(command, data)) {
            started(how + " data", engine);
        }
    }

    private void started(String name, Starting engine) throws IOException {
        rounds.add(name + " s", engine.seconds());
        rounds.add(name + " MiB", engine.resident());
    }

    private void starts(String what, String name) {
        table.add(String.format(
                Locale.ROOT,
                "| %s | %.1f s | %,.0f MiB resident | |",
                what,
                rounds.median(name + " s"),
                rounds.median(name + " MiB")));
    }

    private void row(String what, String name, String baseline, String beside) {
        table.add(String.format(
                Locale.ROOT,
                "| %s | %,.0f | " + beside + " | %.3f |",
                what,
                rounds.median(name),
                rounds.median(baseline),
                rounds.ratio(name, baseline)));
    }
}
