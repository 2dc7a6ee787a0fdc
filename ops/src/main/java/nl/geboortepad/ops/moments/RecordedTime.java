package nl.geboortepad.ops.moments;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.ops.settings.ClockSettings;
import nl.geboortepad.ops.time.SteadyClock;
import nl.geboortepad.query.reading.SettledTime;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The moments at which is recorded, of all engines on one database together. None lies before what was recorded, and of
 * each is known whether somebody may still record at it; see V50.
 */
@DependsOnDatabaseInitialization
public final class RecordedTime implements SettledTime {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

    private final JdbcClient database;
    private final SteadyClock clock;
    private final ClockSettings settings;
    private final AtomicLong settled = new AtomicLong(Long.MIN_VALUE);

    RecordedTime(DataSource source, SteadyClock clock, ClockSettings settings) {
        this.database = JdbcClient.create(source);
        this.clock = clock;
        this.settings = settings;
    }

    /** Why nothing is recorded by the clock. */
    enum Why {
        /** It jumped a short while ago. */
        JUMPED,
        /** It is not that of the database. */
        DIFFERS,
        /** It is before what was recorded. */
        BEHIND
    }

    record Clocks(Instant engine, Instant database, Instant recorded, Optional<Why> fault) {}

    private record Closed(long moment, Optional<Long> busy) {}

    /**
     * A moment to record at, in the transaction of whoever records: it counts as busy until that ends.
     *
     * @throws Problem 503 when the clock is not to be believed
     */
    public Instant take() {
        if (settings.checked() && clock.jumped()) {
            throw wrong(Why.JUMPED);
        }
        long taken = database.sql("select event_store.take_moment(:clock, :tolerance)")
                .param("clock", clock.millis())
                .param("tolerance", tolerance())
                .query(Long.class)
                .single();
        if (taken < 0) {
            throw wrong(taken == -1 ? Why.DIFFERS : Why.BEHIND);
        }
        return Instant.ofEpochMilli(taken);
    }

    @Override
    public Settled settled() {
        var closed = closed(Optional.empty());
        var moment = closed.busy().map(busy -> busy - 1).orElse(closed.moment());
        settled.accumulateAndGet(moment, Math::max);
        return new Settled(Instant.ofEpochMilli(moment), closed.busy().isPresent());
    }

    @Override
    public void await(Instant moment) {
        if (moment.toEpochMilli() > settled.get()) {
            var closed = closed(Optional.of(moment.toEpochMilli()));
            if (closed.busy().isPresent()) {
                throw SettledTime.notYet();
            }
            settled.accumulateAndGet(closed.moment(), Math::max);
        }
    }

    /** Waits for whoever is recording, but not for long. */
    private Closed closed(Optional<Long> asked) {
        var deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        var closed = close(asked);
        while (closed.busy().isPresent() && System.nanoTime() < deadline) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return closed;
            }
            closed = close(Optional.of(closed.moment()));
        }
        return closed;
    }

    private Closed close(Optional<Long> asked) {
        return database.sql("select closed, busy from event_store.close_moment(:clock, :tolerance, :asked)")
                .param("clock", clock.millis())
                .param("tolerance", tolerance())
                .param("asked", asked.orElse(null), java.sql.Types.BIGINT)
                .query((row, number) ->
                        new Closed(row.getLong("closed"), Optional.ofNullable(row.getObject("busy", Long.class))))
                .single();
    }

    Clocks clocks() {
        return database.sql("""
                        select clock_timestamp() as database,
                            to_timestamp((last_value / 2) / 1000.0) as recorded from event_store.moment""")
                .query((row, number) -> {
                    var engine = clock.instant();
                    var machine =
                            row.getObject("database", OffsetDateTime.class).toInstant();
                    var recorded =
                            row.getObject("recorded", OffsetDateTime.class).toInstant();
                    return new Clocks(engine, machine, recorded, fault(engine, machine, recorded));
                })
                .single();
    }

    private Optional<Why> fault(Instant engine, Instant machine, Instant recorded) {
        if (!settings.checked()) {
            return Optional.empty();
        }
        if (clock.jumped()) {
            return Optional.of(Why.JUMPED);
        }
        if (Duration.between(engine, machine).abs().compareTo(settings.tolerance()) > 0) {
            return Optional.of(Why.DIFFERS);
        }
        return recorded.isAfter(engine.plus(settings.tolerance())) ? Optional.of(Why.BEHIND) : Optional.empty();
    }

    private Long tolerance() {
        return settings.checked() ? settings.tolerance().toMillis() : null;
    }

    private static Problem wrong(Why fault) {
        var why =
                switch (fault) {
                    case JUMPED ->
                        new Text(
                                "De klok van deze machine versprong; er wordt niets vastgelegd voordat hij weer een tijd gelijk loopt.",
                                "The clock of this machine jumped; nothing is recorded before it has run on steadily for a while.");
                    case DIFFERS ->
                        new Text(
                                "De klok van deze machine en die van de database verschillen; er wordt niets vastgelegd.",
                                "The clock of this machine and that of the database differ; nothing is recorded.");
                    case BEHIND ->
                        new Text(
                                "De klok van deze machine loopt achter op wat al is vastgelegd; er wordt niets vastgelegd.",
                                "The clock of this machine is behind what was recorded already; nothing is recorded.");
                };
        return Problem.of(Problem.Code.UNAVAILABLE, why);
    }
}
