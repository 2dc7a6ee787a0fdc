package nl.geboortepad.ops.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How long the sender of one fact waits, when the record holds about ten and when it holds nearly as many as it may. */
final class Growth {
    private static final int SHORT = 5;
    private static final int LONG = 940;
    private static final int TIMES = 20;
    private static final double NANOS_IN_A_MICROSECOND = 1000;

    private final Clients clients;
    private final Region region;

    Growth(Clients clients, Region region) {
        this.clients = clients;
        this.region = region;
    }

    /** One after the other, so that whatever slows the machine down slows both. */
    void measure(Rounds rounds) throws IOException {
        var shorter = clients.bulk(
                        region.next(TIMES).stream().map(p -> holding(SHORT, p)).toList())
                .known();
        var longer = clients.bulk(List.of(holding(LONG, region.next(1).getFirst())))
                .known()
                .getFirst();
        var waited = new ArrayList<Double>();
        var waitedLonger = new ArrayList<Double>();
        try (var wire = clients.wire()) {
            for (var i = 0; i < TIMES; i++) {
                waited.add(microseconds(wire, shorter.get(i)));
                waitedLonger.add(microseconds(wire, longer));
            }
        }
        rounds.add("10 facts µs", Rounds.median(waited));
        rounds.add("1000 facts µs", Rounds.median(waitedLonger));
    }

    private static double microseconds(Wire wire, Clients.Known known) throws IOException {
        wire.send(known.id(), Clients.anyKey(), known.later().get(1));
        var start = System.nanoTime();
        wire.send(known.id(), Clients.anyKey(), known.later().get(2));
        return (System.nanoTime() - start) / NANOS_IN_A_MICROSECOND;
    }

    /** Check-ups enough to hold so many. */
    private static Region.Pregnancy holding(int facts, Region.Pregnancy pregnancy) {
        var checkup = pregnancy.facts().stream()
                .filter(fact -> fact.get("type").equals("CheckupHeld"))
                .findFirst()
                .orElseThrow();
        var all = IntStream.range(0, facts)
                .<Map<String, Object>>mapToObj(i -> {
                    var fact = new LinkedHashMap<String, Object>(checkup);
                    fact.put("key", Clients.anyKey());
                    return fact;
                })
                .toList();
        return new Region.Pregnancy(pregnancy.registration(), all, pregnancy.later());
    }
}
