package nl.geboortepad.ops.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.geboortepad.ops.Geboortepad;
import nl.geboortepad.ops.Sender;
import nl.geboortepad.ops.security.IssuedTokens;
import org.postgresql.ds.PGSimpleDataSource;

/** The engine as somebody starts it who knows nothing but its data folder: a process of its own. */
public final class EngineProcess implements AutoCloseable {
    private static final Pattern RUNS = Pattern.compile("is running +http://[^:]+:(\\d+)/");
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final int PORT_LINE = 3;

    private final Path folder;
    private final Process process;
    private final Sender sender;

    private EngineProcess(Path folder, Process process, Sender sender) {
        this.folder = folder;
        this.process = process;
        this.sender = sender;
    }

    /** One that lives for some seconds: to compile thoroughly what it runs would take longer than to run it. */
    public static EngineProcess start(Path folder, String... more) throws IOException, InterruptedException {
        return start(List.of("-XX:TieredStopAtLevel=1"), folder, more);
    }

    /** One that compiles as it does where it is used, for whoever measures it. */
    public static EngineProcess asDelivered(Path folder) throws IOException, InterruptedException {
        return start(List.of(), folder);
    }

    private static EngineProcess start(List<String> machine, Path folder, String... more)
            throws IOException, InterruptedException {
        var told = Files.createTempFile("geboortepad-engine", ".log");
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx768m",
                "-cp",
                System.getProperty("java.class.path"),
                Geboortepad.class.getName(),
                "--server.port=0",
                "--geboortepad.data-folder=" + folder));
        command.addAll(1, machine);
        command.addAll(List.of(more));
        // No demo on a store that is not the engine's own.
        var demo = Stream.of(more).noneMatch(setting -> setting.contains("axonserver"));
        (demo ? Stream.of("geboortepad.demo=true") : IssuedTokens.shared().settings().stream())
                .forEach(setting -> command.add("--" + setting));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        var deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            var runs = RUNS.matcher(Files.readString(told));
            if (runs.find()) {
                var port = Integer.parseInt(runs.group(1));
                var sender = demo ? new Sender(port) : new Sender(port, IssuedTokens.shared()::as);
                return new EngineProcess(folder, process, sender);
            }
            Thread.sleep(100);
        }
        process.destroyForcibly();
        throw new IllegalStateException("The engine did not start: " + Files.readString(told));
    }

    public Sender sender() {
        return sender;
    }

    Path masterKeyFile() {
        return folder.resolve("master-key.json");
    }

    String get(String path) {
        return sender.send(sender.as("midwife-demo", path).GET()).body();
    }

    HttpResponse<String> post(String path, String json) {
        return sender.send(sender.as("midwife-demo", path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    List<String> load(List<String> lines) {
        var answer = sender.send(sender.as("midwife-demo", "/api/commands")
                .timeout(Duration.ofMinutes(5))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(String.join("\n", lines))));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body().lines().toList();
    }

    /** Sends all lines, and kills the engine as soon as so many were answered. */
    void loadUntilKilled(List<String> lines, int answers) throws IOException, InterruptedException {
        var file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        var head = "POST /api/commands HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                + "Authorization: Bearer " + sender.token("midwife-demo") + "\r\nContent-Length: " + file.length
                + "\r\n\r\n";
        try (var socket = new Socket("127.0.0.1", sender.port())) {
            var sending = Thread.ofVirtual().start(() -> send(socket, head.getBytes(StandardCharsets.UTF_8), file));
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            int read = 0;
            for (var line = reader.readLine(); read < answers; line = reader.readLine()) {
                if (line == null) {
                    throw new IllegalStateException("no more answers after " + read);
                }
                if (line.startsWith("{\"line\":")) {
                    read++;
                }
            }
            kill();
            sending.join();
        }
    }

    private static void send(Socket socket, byte[] head, byte[] file) {
        try {
            socket.getOutputStream().write(head);
            socket.getOutputStream().write(file);
        } catch (SocketException killed) {
            // That is what happens to whoever was still sending.
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /** As {@code kill -9} does: nothing is closed, and its PostgreSQL goes on for a while without it. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** The whole database, with the rights of its administrator. */
    public DataSource database() throws IOException {
        var source = new PGSimpleDataSource();
        source.setPortNumbers(new int[] {
            Integer.parseInt(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                    .get(PORT_LINE)
                    .strip())
        });
        source.setDatabaseName("geboortepad");
        source.setUser("postgres");
        source.setPassword(Files.readString(folder.resolve("postgres.password")));
        return source;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(60, TimeUnit.SECONDS)
                .exceptionally(late -> {
                    kill();
                    return process;
                })
                .join();
    }

    public static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
    }
}
