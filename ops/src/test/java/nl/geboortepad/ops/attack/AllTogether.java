package nl.geboortepad.ops.attack;

import java.time.Duration;
import java.util.concurrent.Executors;
import nl.geboortepad.ops.intake.SlowConnections;

/** Slow connections, poisoned cases and a great bulk at the same time; and the engine is killed in the middle of it. */
final class AllTogether implements Attack {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Override
    public void on(AttackedEngine engine, FindingTable table) throws Exception {
        var bulk = ManyLines.of(engine, GreatBulk.LINES);
        untilKilled(engine, table, bulk);
        GreatBulk.isKeptAtLeast(engine, table, "all at once: killed (kill -9) halfway and started again");
        untilTheEnd(engine, table, bulk);
        var read = engine.awaitViews(LONGEST);
        table.add(
                "all at once: the views have read all of it",
                "",
                "after %.0f s more".formatted(read),
                read < LONGEST.toSeconds());
        PoisonedCases.isParkedAlone(engine, table);
        GreatBulk.isKept(engine, table, "all at once: acknowledged before and after, and none twice");
    }

    private static void untilKilled(AttackedEngine engine, FindingTable table, ManyLines bulk) throws Exception {
        var slow = SlowSenders.everyKind(engine);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var others = Bystanders.at(engine);
            var sending = threads.submit(() -> {
                bulk.send();
                return null;
            });
            while (bulk.answered() < bulk.size() / 2 && !sending.isDone()) {
                Thread.sleep(50);
            }
            others.close();
            table.add(
                    "all at once: slow connections and half of the bulk",
                    "%d connections, %,d lines".formatted(SlowSenders.CONNECTIONS, bulk.answered()),
                    bulk.answers() + "; " + others,
                    others.latency(),
                    others.wentOn() && bulk.answered() >= bulk.size() / 2);
            engine.killAndStartAgain();
            sending.get();
        } finally {
            close(slow);
        }
    }

    /** The sender of the bulk does not know what became of it, and sends all of it again. */
    private static void untilTheEnd(AttackedEngine engine, FindingTable table, ManyLines bulk) throws Exception {
        var slow = SlowSenders.everyKind(engine);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var others = Bystanders.at(engine);
            long poisoned;
            try (others) {
                var sending = threads.submit(() -> {
                    bulk.send();
                    return null;
                });
                poisoned = PoisonedCases.send(engine);
                sending.get();
            }
            table.add(
                    "all at once: slow connections, poisoned cases, and all of the bulk again",
                    "%d connections, %,d + %,d lines".formatted(SlowSenders.CONNECTIONS, bulk.size(), poisoned),
                    bulk.answers() + " (of both times); " + others,
                    others.latency(),
                    others.wentOn() && bulk.answered() == bulk.size());
        } finally {
            close(slow);
        }
    }

    private static void close(Iterable<SlowConnections> slow) throws Exception {
        for (var some : slow) {
            some.close();
        }
    }
}
