package nl.geboortepad.ops.attack;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.geboortepad.ops.intake.SlowConnections;

/** Hundreds of connections that announce much and send next to nothing, of every kind; or that read nothing. */
final class SlowSenders implements Attack {
    static final int CONNECTIONS = Integer.getInteger("attack.connections", 230);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("attack.seconds", 8));
    private static final String ASKS = "GET /v3/api-docs HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(20);

    /** @param framing null where the head never ends */
    private record Kind(boolean token, String path, String type, String framing) {
        @Override
        public String toString() {
            return "%s %s, %s".formatted(path, token ? "with a token" : "without a token", framingInWords());
        }

        private String framingInWords() {
            return framing == null ? "head only" : framing;
        }
    }

    private static List<Kind> kinds() {
        var kinds = new ArrayList<Kind>();
        for (var token : List.of(false, true)) {
            for (var framing : List.of("Transfer-Encoding: chunked", "Content-Length: 900000")) {
                kinds.add(new Kind(token, "/api/commands", "application/x-ndjson", framing));
                kinds.add(new Kind(token, "/api/pregnancies", "application/json", framing));
            }
            kinds.add(new Kind(token, "/oauth2/token", "application/x-www-form-urlencoded", "Content-Length: 9000"));
            kinds.add(new Kind(token, "/api/commands", "application/x-ndjson", null));
        }
        return kinds;
    }

    @Override
    public void on(AttackedEngine engine, FindingTable table) throws Exception {
        for (var kind : kinds()) {
            try (var slow = open(engine, kind)) {
                watch(engine, table, kind.toString(), slow);
            }
        }
        try (var slow = SlowConnections.unread(engine.port(), CONNECTIONS, ASKS)) {
            watch(engine, table, "20 questions each, no answer read", slow);
        }
    }

    private static void watch(AttackedEngine engine, FindingTable table, String kind, SlowConnections slow)
            throws IOException, InterruptedException {
        var others = Bystanders.at(engine);
        try (others) {
            Thread.sleep(TIME);
        }
        var alive = engine.status("operator-demo", "/actuator/health/liveness") == 200;
        table.add(
                "slow: " + kind,
                CONNECTIONS + " connections",
                told(slow) + "; " + others,
                others.latency(),
                others.wentOn() && alive);
    }

    /** As many in all, some of each kind; those with a token are another sender than who sends a bulk. */
    static List<SlowConnections> everyKind(AttackedEngine engine) throws IOException {
        var kinds = kinds();
        var open = new ArrayList<SlowConnections>();
        for (var kind : kinds) {
            open.add(open(engine, kind, "steward-demo", Math.ceilDiv(CONNECTIONS, kinds.size() + 1)));
        }
        open.add(SlowConnections.unread(engine.port(), Math.ceilDiv(CONNECTIONS, kinds.size() + 1), ASKS));
        return open;
    }

    private static SlowConnections open(AttackedEngine engine, Kind kind) throws IOException {
        return open(engine, kind, "midwife-demo", CONNECTIONS);
    }

    private static SlowConnections open(AttackedEngine engine, Kind kind, String identity, int number)
            throws IOException {
        var head = new ArrayList<>(
                List.of("POST " + kind.path() + " HTTP/1.1", "Host: localhost", "Content-Type: " + kind.type()));
        if (kind.token()) {
            head.add("Authorization: Bearer " + engine.sender().token(identity));
        }
        if (kind.framing() == null) {
            return SlowConnections.ofHeads(engine.port(), number, head.toArray(String[]::new));
        }
        head.add(kind.framing());
        return SlowConnections.open(engine.port(), number, head.toArray(String[]::new));
    }

    private static AnswerCounts told(SlowConnections slow) throws IOException {
        var told = new AnswerCounts();
        slow.answers().forEach(answer -> told.add(answer.isEmpty() ? "still waiting" : answer.substring(9, 12)));
        return told;
    }
}
