package nl.geboortepad.ops.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that outlived the process that started it. It is asked to stop, with a checkpoint, so that the
 * next start is a clean one. Called only while the data folder is held, so that nobody else can be using the server.
 */
final class OrphanedPostmaster {
    private static final Logger log = LoggerFactory.getLogger(OrphanedPostmaster.class);
    private static final int SECONDS_TO_STOP = 60;

    private OrphanedPostmaster() {}

    static void stop(Path database) throws IOException {
        Path pidFile = database.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> process = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().trim()));
        if (process.isEmpty()) {
            return; // PostgreSQL recognises its own stale file when the process is gone
        }
        if (isPostgres(process.get())) {
            stop(process.get(), database);
        } else {
            // After a restart of the machine another process may carry the number; PostgreSQL would refuse to start.
            Files.move(pidFile, database.resolveSibling("postmaster.pid.stale"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                // what may not be looked at is taken for a server: better a refused start than a second server
                .map(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .orElse(true);
    }

    private static void stop(ProcessHandle postmaster, Path database) throws IOException {
        log.info("Stopping the PostgreSQL server {} that an earlier run left on {}", postmaster.pid(), database);
        interrupt(postmaster);
        try {
            postmaster.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while an earlier PostgreSQL server was stopping", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "Process %d still runs on %s and did not stop within %d s"
                            .formatted(postmaster.pid(), database, SECONDS_TO_STOP),
                    e);
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown: sessions end, a checkpoint is written. SIGTERM waits for the sessions. */
    private static void interrupt(ProcessHandle postmaster) throws IOException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            postmaster.destroy();
        } else {
            new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid())).start();
        }
    }
}
