package nl.geboortepad.ops.attack;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import nl.geboortepad.ops.Nobody;
import nl.geboortepad.ops.Sender;
import nl.geboortepad.ops.embedded.Postmaster;
import nl.geboortepad.ops.story.EngineProcess;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The engine that is attacked: a process of its own with a database of its own, both on this machine and begun by us. Its
 * settings are as delivered.
 */
final class AttackedEngine implements AutoCloseable {
    private static final String ADDRESS = "127.0.0.1";
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Path folder;
    private final Ledger ledger = new Ledger();
    private final AtomicInteger woman = new AtomicInteger();
    private EngineProcess process;

    private AttackedEngine(Path folder) {
        this.folder = folder;
    }

    /** @throws IllegalArgumentException for any address but that of this machine: nothing else is ever attacked */
    static void mustBeHere(String address) throws IOException {
        if (!InetAddress.getByName(address).isLoopbackAddress()) {
            throw new IllegalArgumentException(
                    address + " is not this machine; only an engine begun here is attacked.");
        }
    }

    static AttackedEngine start(Path folder) throws IOException, InterruptedException {
        mustBeHere(System.getProperty("attack.address", ADDRESS));
        var engine = new AttackedEngine(folder);
        engine.process = EngineProcess.asDelivered(folder);
        return engine;
    }

    /** As {@code kill -9} does. Tokens of before are worth nothing afterwards. */
    void killAndStartAgain() throws IOException, InterruptedException {
        process.kill();
        process = EngineProcess.asDelivered(folder);
    }

    Ledger ledger() {
        return ledger;
    }

    Sender sender() {
        return process.sender();
    }

    int port() {
        return sender().port();
    }

    JdbcClient database() throws IOException {
        return JdbcClient.create(process.database());
    }

    Postmaster postmaster() {
        return Postmaster.of(folder);
    }

    /** A number of somebody who is not there, each time another. */
    String nextBsn() {
        return Nobody.bsn(woman.getAndIncrement());
    }

    int status(String identity, String path) {
        return sender().send(sender().as(identity, path).GET()).statusCode();
    }

    JsonNode json(String identity, String path) {
        return JsonMapper.shared()
                .readTree(sender().send(sender().as(identity, path).GET()).body());
    }

    /** How many facts the view that is furthest behind has not read. */
    long behind() {
        return json("operator-demo", "/api/operator/views")
                .valueStream()
                .mapToLong(view -> view.path("behind").longValue())
                .max()
                .orElseThrow();
    }

    /** Until every view has read everything; how many seconds that took. Infinite where it takes longer than this. */
    double awaitViews(Duration longest) throws InterruptedException {
        return seconds(longest, () -> behind() == 0);
    }

    /** Until readiness is told with this status; how many seconds that took. */
    double awaitReadiness(int status, Duration longest) throws InterruptedException {
        return seconds(longest, () -> status("operator-demo", "/actuator/health/readiness") == status);
    }

    private static double seconds(Duration longest, java.util.function.BooleanSupplier isSo)
            throws InterruptedException {
        var began = System.nanoTime();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() - began > longest.toNanos()) {
                return Double.POSITIVE_INFINITY;
            }
            Thread.sleep(PAUSE);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    @Override
    public void close() {
        process.close();
    }
}
