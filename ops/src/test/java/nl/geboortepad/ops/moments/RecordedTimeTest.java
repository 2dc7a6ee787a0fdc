package nl.geboortepad.ops.moments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.ops.embedded.EmbeddedDatabase;
import nl.geboortepad.ops.settings.ClockSettings;
import nl.geboortepad.ops.time.SteadyClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class RecordedTimeTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final EmbeddedDatabase database = EmbeddedDatabase.fresh();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Test
    void no_moment_lies_before_one_that_was_given_out_by_whichever_engine() throws SQLException {
        var first = engine(now, true).take();
        assertThat(first).isEqualTo(now);
        assertThat(engine(now.minusSeconds(2), true).take()).isEqualTo(now);
        assertThat(engine(now.minus(HOUR), false).take()).isEqualTo(now);
        assertThat(engine(now.plusMillis(7), true).take()).isEqualTo(now.plusMillis(7));
    }

    @Test
    void nothing_is_recorded_at_a_moment_that_was_stated_or_before_it() {
        engine(now, true).take();
        var stated = engine(now, true).settled();

        assertThat(stated.late()).isFalse();
        assertThat(stated.moment()).isAfterOrEqualTo(now);
        assertThat(engine(now, true).take()).isAfter(stated.moment());
        engine(now, true).await(now.plusMillis(50));
        assertThat(engine(now, true).take()).isEqualTo(now.plusMillis(51));
    }

    @Test
    void a_moment_is_settled_when_whoever_records_at_it_is_done() throws Exception {
        try (var connection = database.application().getConnection()) {
            var busy = recording(connection, now);
            var stated = CompletableFuture.supplyAsync(
                    () -> engine(now.plusMillis(5), true).settled());
            var asked = CompletableFuture.runAsync(
                    () -> engine(now.plusMillis(5), true).await(busy));
            TimeUnit.MILLISECONDS.sleep(100);
            assertThat(stated).isNotDone();
            assertThat(asked).isNotDone();
            engine(now, true).await(busy.minusMillis(1));
            connection.rollback();
            assertThat(stated.get(5, TimeUnit.SECONDS).moment()).isAfterOrEqualTo(busy);
            assertThat(asked).succeedsWithin(Duration.ofSeconds(5));
        }
    }

    @Test
    void who_records_for_long_keeps_the_settled_moment_before_hers() throws Exception {
        try (var connection = database.application().getConnection()) {
            var busy = recording(connection, now);
            var stated = engine(now.plusMillis(5), true).settled();
            assertThat(stated.late()).isTrue();
            assertThat(stated.moment()).isEqualTo(busy.minusMillis(1));
            assertThatThrownBy(() -> engine(now, true).await(busy)).isInstanceOf(Problem.class);
            connection.rollback();
        }
    }

    @Test
    void a_clock_that_is_not_that_of_the_database_leaves_no_trace() {
        for (var wrong : new Instant[] {now.plus(Duration.ofDays(3000)), now.minus(HOUR)}) {
            var engine = engine(wrong, true);
            assertThatThrownBy(engine::take)
                    .isInstanceOfSatisfying(
                            Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.UNAVAILABLE));
            assertThat(engine.clocks().fault()).contains(RecordedTime.Why.DIFFERS);
            engine.settled();
        }
        assertThat(engine(now, true).take()).isEqualTo(now);
        assertThat(engine(now, true).clocks().fault()).isEmpty();
    }

    @Test
    void a_clock_behind_what_was_recorded_is_refused() {
        engine(now.plus(HOUR), false).take();

        assertThatThrownBy(() -> engine(now, true).take()).isInstanceOf(Problem.class);
        assertThat(engine(now, true).clocks().fault()).contains(RecordedTime.Why.BEHIND);
    }

    private Instant recording(Connection connection, Instant at) throws SQLException {
        connection.setAutoCommit(false);
        return new RecordedTime(new SingleConnectionDataSource(connection, true), clock(at), settings(true)).take();
    }

    private RecordedTime engine(Instant at, boolean checked) {
        return new RecordedTime(database.application(), clock(at), settings(checked));
    }

    private static SteadyClock clock(Instant at) {
        return new SteadyClock(Clock.fixed(at, ZoneOffset.UTC), () -> 0, Duration.ofSeconds(5), Duration.ofMinutes(1));
    }

    private static ClockSettings settings(boolean checked) {
        return new ClockSettings(checked, Duration.ofSeconds(5), Duration.ofMinutes(1));
    }
}
