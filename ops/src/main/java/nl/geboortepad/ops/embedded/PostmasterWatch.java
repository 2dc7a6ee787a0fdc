package nl.geboortepad.ops.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a PostgreSQL server started again that ended while nobody asked it to: killed for want of memory, or crashed. */
final class PostmasterWatch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PostmasterWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Path database;
    private final Start start;
    private final Thread watching;
    private volatile boolean closing;

    /** Starts it again. */
    @FunctionalInterface
    interface Start {
        void again() throws IOException;
    }

    PostmasterWatch(Path database, Start start) {
        this.database = database;
        this.start = start;
        this.watching = Thread.ofPlatform().daemon().name("postgres-watch").unstarted(this::watch);
    }

    void begin() {
        watching.start();
    }

    private void watch() {
        var pause = BETWEEN_LOOKS;
        try {
            while (!closing) {
                Thread.sleep(pause);
                pause = closing || isAlive() || startedAgain() ? BETWEEN_LOOKS : longer(pause);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isAlive() {
        try {
            var pid = Files.readAllLines(database.resolve("postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).isPresent();
        } catch (IOException | RuntimeException none) {
            return false;
        }
    }

    private boolean startedAgain() {
        log.warn("The embedded PostgreSQL has ended by itself; starting it again");
        try {
            start.again();
            log.warn("The embedded PostgreSQL runs again");
            return true;
        } catch (IOException | RuntimeException notYet) {
            log.warn("The embedded PostgreSQL does not start yet: {}", notYet.getMessage());
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    @Override
    public void close() {
        closing = true;
        watching.interrupt();
        try {
            watching.join(LONGEST_PAUSE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
