package nl.geboortepad.ops.attack;

import java.util.ArrayList;
import java.util.List;

/** What was found, a row for each thing that was done. */
final class FindingTable {
    private final List<String> lines = new ArrayList<>(
            List.of("| attack | sent | came out | others: p50 / p95 / p99 / max ms | |", "|---|---|---|---|---|"));
    private final List<String> notHeld = new ArrayList<>();

    void add(String attack, Object sent, Object out, boolean held) {
        add(attack, sent, out, "", held);
    }

    void add(String attack, Object sent, Object out, Object others, boolean held) {
        var line = "| %s | %s | %s | %s | %s |".formatted(attack, sent, out, others, held ? "held" : "**not held**");
        System.out.println(line);
        lines.add(line);
        if (!held) {
            notHeld.add(line);
        }
    }

    List<String> lines() {
        return lines;
    }

    List<String> notHeld() {
        return notHeld;
    }
}
