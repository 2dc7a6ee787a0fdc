package nl.geboortepad.ops.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import nl.geboortepad.ops.Sender;
import nl.geboortepad.ops.Together;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Caregiver systems that send as fast as they are answered. */
final class Clients {
    /** Who sends one fact after the other. */
    private static final String IDENTITY = "midwife-demo";
    /** Who sends whole histories, with what others did in them. */
    private static final String OF_ALL = "steward-demo";

    private static final int CLIENTS = 8;
    static final int AT_ONCE = 40;

    private static final AtomicLong KEYS = new AtomicLong();

    private final Sender sender;
    private final String token;

    Clients(Sender sender) {
        this.sender = sender;
        this.token = sender.token(IDENTITY);
    }

    /** A pregnancy that the engine knows, and what is still to be sent of it. */
    record Known(String id, List<String> later) {}

    record Sent(List<Known> known, double linesPerSecond) {}

    /** One client sends these pregnancies as lines, forty pregnancies in one request. */
    Sent bulk(List<Region.Pregnancy> pregnancies) {
        var known = new ArrayList<Known>();
        var lines = 0;
        var start = System.nanoTime();
        for (var i = 0; i < pregnancies.size(); i += AT_ONCE) {
            var some = pregnancies.subList(i, Math.min(i + AT_ONCE, pregnancies.size()));
            lines += lines(some, known);
        }
        return new Sent(known, lines / Rounds.secondsSince(start));
    }

    private int lines(List<Region.Pregnancy> pregnancies, List<Known> known) {
        var body = new ArrayList<String>();
        var firstLines = new ArrayList<Integer>();
        for (var pregnancy : pregnancies) {
            firstLines.add(body.size());
            body.add(line(pregnancy.registration(), "as", "p" + firstLines.size()));
            pregnancy.facts().forEach(fact -> body.add(line(fact, "pregnancy", "@p" + firstLines.size())));
        }
        var answer = sender.send(sender.as(OF_ALL, "/api/commands")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(String.join("\n", body))));
        var answers = answer.body().lines().toList();
        if (answers.size() != body.size() || answer.body().contains("\"problem\"")) {
            throw new IllegalStateException(answers.stream()
                    .filter(line -> line.contains("\"problem\""))
                    .findFirst()
                    .orElse(answer.statusCode() + " after " + answers.size() + " lines"));
        }
        for (var i = 0; i < pregnancies.size(); i++) {
            var first = JsonMapper.shared()
                    .readValue(answers.get(firstLines.get(i)), new TypeReference<Map<String, Object>>() {});
            known.add(new Known(
                    (String) first.get("pregnancy"), pregnancies.get(i).later()));
        }
        return body.size();
    }

    private static String line(Map<String, Object> content, String name, String value) {
        var line = new LinkedHashMap<String, Object>(content);
        line.put(name, value);
        return JsonMapper.shared().writeValueAsString(line);
    }

    Wire wire() throws IOException {
        return new Wire(sender.port(), token);
    }

    static String anyKey() {
        return "bench-" + KEYS.incrementAndGet();
    }

    /** Eight clients send later facts of all these pregnancies for so long, one fact in a request, each under a key of its own. */
    double onePerRequest(List<Known> known, Duration time) throws ExecutionException, InterruptedException {
        var start = System.nanoTime();
        var sent = Together.eightTimes(client -> send(known, client, start + time.toNanos())).stream()
                .mapToInt(Integer::intValue)
                .sum();
        return sent / Rounds.secondsSince(start);
    }

    private int send(List<Known> known, int client, long end) {
        var sent = 0;
        try (var wire = wire()) {
            for (; System.nanoTime() < end; sent++) {
                var about = known.get((client + sent * CLIENTS) % known.size());
                wire.send(
                        about.id(),
                        anyKey(),
                        about.later().get(sent % about.later().size()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return sent;
    }
}
