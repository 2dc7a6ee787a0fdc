package nl.geboortepad.ops.attack;

import java.time.Duration;

/** So many lines of one sender that the others would wait until they are done. */
final class GreatBulk implements Attack {
    static final int LINES = Integer.getInteger("attack.lines", 100_000);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Override
    public void on(AttackedEngine engine, FindingTable table) throws Exception {
        var bulk = ManyLines.of(engine, LINES);
        var began = System.nanoTime();
        var others = Bystanders.at(engine);
        try (others) {
            bulk.send();
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        table.add(
                "bulk: one sender, one request",
                "%,d lines in %.0f s".formatted(bulk.size(), seconds),
                bulk.answers() + "; " + others,
                others.latency(),
                others.wentOn() && bulk.answers().of("line done") == LINES);
        isKept(engine, table, "bulk: each line that was acknowledged is in the store, and none twice");
        var read = engine.awaitViews(LONGEST);
        table.add(
                "bulk: the views have read all of it",
                "",
                "after %.0f s more".formatted(read),
                read < Double.POSITIVE_INFINITY);
    }

    static void isKept(AttackedEngine engine, FindingTable table, String what) throws Exception {
        var lost = engine.ledger().lost(engine.database());
        var untold = engine.ledger().untold(engine.database());
        table.add(
                what,
                "%,d facts acknowledged".formatted(engine.ledger().size()),
                "%,d lost, %,d more than were acknowledged".formatted(lost.size(), untold.size()),
                lost.isEmpty() && untold.isEmpty() && engine.ledger().size() > 0);
    }

    /** What was under way when the engine was killed may be there without anybody having been told. */
    static void isKeptAtLeast(AttackedEngine engine, FindingTable table, String what) throws Exception {
        var lost = engine.ledger().lost(engine.database());
        table.add(
                what,
                "%,d facts acknowledged".formatted(engine.ledger().size()),
                "%,d lost".formatted(lost.size()),
                lost.isEmpty() && engine.ledger().size() > 0);
    }
}
