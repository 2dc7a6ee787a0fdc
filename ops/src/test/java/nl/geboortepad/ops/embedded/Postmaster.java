package nl.geboortepad.ops.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The PostgreSQL that an engine brought itself, as somebody sees it who can send signals to its processes. */
public record Postmaster(Path data) {
    /** @param folder the data folder of the engine */
    public static Postmaster of(Path folder) {
        return new Postmaster(folder.resolve("postgres"));
    }

    /** It answers nothing more, and does not end. */
    public void stop() throws IOException, InterruptedException {
        // First the one that begins others: no other begins after that.
        signal("STOP", processes().subList(0, 1));
        signal("STOP", processes());
    }

    public void goOn() throws IOException, InterruptedException {
        signal("CONT", processes());
    }

    /** Its first process dies; the others see that and end. */
    public void kill() throws IOException, InterruptedException {
        signal("KILL", processes().subList(0, 1));
    }

    /** The server first. */
    private List<Long> processes() throws IOException {
        var pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        return Stream.concat(
                        Stream.of(pid),
                        ProcessHandle.of(pid).orElseThrow().descendants().map(ProcessHandle::pid))
                .toList();
    }

    private static void signal(String name, List<Long> pids) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("kill", "-" + name));
        pids.forEach(pid -> command.add(pid.toString()));
        new ProcessBuilder(command).start().waitFor(5, TimeUnit.SECONDS);
    }
}
