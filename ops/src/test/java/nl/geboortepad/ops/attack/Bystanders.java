package nl.geboortepad.ops.attack;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.geboortepad.ops.Sender;
import tools.jackson.databind.json.JsonMapper;

/**
 * Other senders, who go on with their work while somebody attacks: each registers women, reports facts about them one by one,
 * and reads what was reported and what is to be done.
 */
final class Bystanders implements AutoCloseable {
    /** An organisation each, but for the hospital, where two are at work. */
    private static final List<String> WHO = List.of("hospital-demo", "hospital-demo", "kraamzorg-demo", "jgz-demo");

    private static final int FACTS_OF_A_WOMAN = 20;
    private static final int READS_OF_A_RECORD = 4;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** What is asked of the engine, whatever else it is asked. */
    static final Duration SOON = Duration.ofSeconds(1);

    /** A good status with nothing in it: whoever reads it takes it for done. */
    private static final String EMPTY = "empty";

    private final AttackedEngine engine;
    private final Sender sender;
    private final Latency latency = new Latency();
    private final AnswerCounts writes = new AnswerCounts();
    private final AnswerCounts reads = new AnswerCounts();
    private final List<Thread> working = new ArrayList<>();
    private volatile boolean over;

    private Bystanders(AttackedEngine engine) {
        this.engine = engine;
        this.sender = engine.sender();
    }

    static Bystanders at(AttackedEngine engine) {
        var bystanders = new Bystanders(engine);
        WHO.forEach(identity -> bystanders.sender.send(
                bystanders.sender.as(identity, "/api/notices").GET()));
        WHO.forEach(identity -> bystanders.working.add(Thread.ofVirtual().start(() -> bystanders.work(identity))));
        return bystanders;
    }

    private void work(String identity) {
        var organisation = organisation(identity);
        try {
            for (var round = 0; !over; round++) {
                var told = write(identity, "/api/pregnancies", registration());
                if (told == null) {
                    continue;
                }
                var path = "/api/pregnancies/"
                        + JsonMapper.shared().readTree(told).path("pregnancy").stringValue();
                for (var fact = 0; fact < FACTS_OF_A_WOMAN && !over; fact++) {
                    write(identity, path + "/commands", contact(organisation));
                    read(identity, fact % READS_OF_A_RECORD == 0 ? "/api/worklist" : path + "/timeline");
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String registration() {
        return """
                {"type": "RegisterPregnancy", "bsn": "%s", "vsv": "vsv:midden", "dueDate": "2026-10-01",
                 "basis": "ultrasound", "careFrom": "2026-02-20", "fromTheStart": true}""".formatted(engine.nextBsn());
    }

    private static String contact(String organisation) {
        return """
                {"type": "FirstContactMade", "when": "2026-03-02", "organisation": "%s"}""".formatted(organisation);
    }

    static String organisation(String identity) {
        return switch (identity) {
            case "midwife-demo" -> "agb:08001234";
            case "hospital-demo" -> "agb:06010234";
            case "kraamzorg-demo" -> "agb:41411234";
            case "jgz-demo" -> "agb:23001234";
            default -> throw new IllegalArgumentException(identity);
        };
    }

    private String write(String identity, String path, String json) throws InterruptedException {
        return ask(
                sender.as(identity, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(json)),
                writes);
    }

    private void read(String identity, String path) throws InterruptedException {
        ask(sender.as(identity, path).GET(), reads);
    }

    /** Null where it was not done. */
    private String ask(HttpRequest.Builder request, AnswerCounts counts) throws InterruptedException {
        Thread.sleep(PAUSE);
        var began = System.nanoTime();
        try {
            var answer = sender.send(request.timeout(LONGEST));
            counts.add(answer.statusCode());
            if (answer.statusCode() >= 300) {
                return null;
            }
            if (answer.body().isEmpty()) {
                counts.add(EMPTY);
                return null;
            }
            if (counts == writes) {
                engine.ledger().acknowledged(answer.body());
            }
            return answer.body();
        } catch (java.io.UncheckedIOException | IllegalStateException none) {
            if (!over) {
                counts.add(AnswerCounts.NONE);
            }
            return null;
        } finally {
            latency.since(began);
        }
    }

    Latency latency() {
        return latency;
    }

    /** Whether each was answered well, and nineteen of twenty in less than a second. */
    boolean wentOn() {
        return writes.only("200", "201") && reads.only("200") && writes.of("200") > 0 && latency.mostWithin(SOON);
    }

    /** Whether each was answered well, or with this. */
    boolean wereTold(String problem) {
        return writes.only("200", "201", problem) && reads.only("200", problem) && writes.of("200") > 0;
    }

    @Override
    public String toString() {
        return "others wrote " + writes + ", read " + reads;
    }

    /** No more is begun; what was begun is waited for. */
    @Override
    public void close() {
        over = true;
        try {
            for (var one : working) {
                one.join();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
