package nl.geboortepad.query.rows;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.Problem.Code;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.query.settled.Rebuilding;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets a reader who has just written wait until the view holds what she wrote. However many wait, one looks for all of them;
 * more than a number of them are not kept waiting.
 */
public final class ReadYourWrites {
    private static final int MOST = 500;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final JdbcTemplate database;
    private final Rebuilding rebuilding;
    private final Duration patience;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();

    public ReadYourWrites(DataSource source, Duration patience) {
        this.database = new JdbcTemplate(source);
        this.rebuilding = new Rebuilding(source);
        this.patience = patience;
    }

    /** Equal to itself only: two may wait for the same. */
    private static final class Waiting {
        private final Written written;
        private final CompletableFuture<Void> arrival = new CompletableFuture<>();

        Waiting(Written written) {
            this.written = written;
        }
    }

    private record Written(PregnancyId pregnancy, long version) {}

    /** @throws Problem 503 when the view is being built again: a part of it would look whole */
    public void requireWhole() {
        rebuilding.requireWhole(RowsView.NAME);
    }

    /**
     * @param place in its stream
     * @throws Problem 503 when the view is not that far in time
     */
    public void await(PregnancyId pregnancy, long place, HttpServletResponse answer) {
        if (!arrives(new Written(pregnancy, place), answer)) {
            throw notYet(
                    answer,
                    new Text(
                            "Wat u schreef is nog niet in dit overzicht verwerkt.",
                            "What you wrote is not yet in this view."));
        }
    }

    private static Problem notYet(HttpServletResponse answer, Text why) {
        answer.setHeader("Retry-After", "1");
        return Problem.of(Code.UNAVAILABLE, why);
    }

    private boolean arrives(Written written, HttpServletResponse answer) {
        var mine = new Waiting(written);
        if (holds(written, versions(Set.of(mine)))) {
            return true;
        }
        if (waiting.size() >= MOST) {
            throw notYet(
                    answer,
                    new Text(
                            "Te veel lezers wachten al op dit overzicht.",
                            "Too many readers wait for this view already."));
        }
        waiting.add(mine);
        try {
            look();
            mine.arrival.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException | ExecutionException late) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.remove(mine);
        }
    }

    /** One looks for all, as long as anybody waits. */
    private void look() {
        if (looking.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("read-your-writes").start(() -> {
                try {
                    while (!waiting.isEmpty()) {
                        lookOnce();
                        Thread.sleep(BETWEEN_LOOKS);
                    }
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                } finally {
                    looking.set(false);
                }
                if (!waiting.isEmpty()) {
                    look();
                }
            });
        }
    }

    private void lookOnce() {
        try {
            var versions = versions(waiting);
            waiting.stream().filter(one -> holds(one.written, versions)).forEach(one -> one.arrival.complete(null));
        } catch (DataAccessException away) {
            // Whoever waits is told in her own time.
        }
    }

    private static boolean holds(Written written, Map<PregnancyId, Long> versions) {
        return versions.getOrDefault(written.pregnancy(), -1L) >= written.version();
    }

    private Map<PregnancyId, Long> versions(Set<Waiting> some) {
        var versions = new HashMap<PregnancyId, Long>();
        database.query(
                "select pregnancy, version from view.case_head where pregnancy = any (?::uuid[])",
                row -> {
                    versions.put(new PregnancyId(row.getObject("pregnancy", UUID.class)), row.getLong("version"));
                },
                (Object) some.stream()
                        .map(one -> one.written.pregnancy().id().toString())
                        .toArray(String[]::new));
        return versions;
    }
}
