package nl.geboortepad.ops.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.geboortepad.ops.Sender;

/** The packaged engine in a process of its own, as somebody would start it. */
final class Starting implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final int PAUSE = 25;

    private final int port;
    private final Process process;
    private final double seconds;

    /**
     * Returns when it is healthy.
     *
     * @param command what starts it, to which settings are added
     */
    Starting(List<String> command, Path data) throws IOException, InterruptedException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var whole = new ArrayList<>(command);
        whole.addAll(List.of(
                "--server.port=" + port,
                "--geboortepad.demo=true",
                "--geboortepad.data-folder=" + data,
                "--geboortepad.rate.per-second=1000000",
                "--geboortepad.rate.burst=1000000"));
        var start = System.nanoTime();
        process = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("engine.txt").toFile())
                .start();
        awaitHealth(start + LONGEST.toNanos());
        seconds = Rounds.secondsSince(start);
    }

    /** The jar as it is. */
    static List<String> jar() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-jar", packaged().toString());
    }

    /** As ops/serve/run starts it: unpacked, and with an archive of its classes. */
    static List<String> served() {
        return List.of(Path.of("serve", "run").toAbsolutePath().toString());
    }

    private static Path packaged() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("ops-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no ops/target/ops-*.jar: package it first"));
        }
    }

    private void awaitHealth(long deadline) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                    .build();
            while (!up(http, health)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    close();
                    throw new IllegalStateException("the engine does not start");
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private static boolean up(HttpClient http, HttpRequest health) throws IOException, InterruptedException {
        try {
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    double seconds() {
        return seconds;
    }

    Sender sender() {
        return new Sender(port);
    }

    /** VmRSS of the JVM in MiB; the processes of PostgreSQL come on top. */
    double resident() throws IOException {
        var status = Path.of("/proc/" + process.pid() + "/status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(1, TimeUnit.MINUTES);
        } catch (InterruptedException | ExecutionException | TimeoutException stuck) {
            process.destroyForcibly();
        }
    }
}
