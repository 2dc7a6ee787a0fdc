package nl.geboortepad.ops.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.ops.commands.StoreUnavailable;
import nl.geboortepad.ops.embedded.EmbeddedDatabase;
import nl.geboortepad.ops.sealing.UnopenedFact;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class SqlStoreTest extends SharedStoreContract {
    private final EmbeddedDatabase database = EmbeddedDatabase.fresh();
    private final JdbcClient owner = JdbcClient.create(database.owner());
    private final JdbcClient application = JdbcClient.create(database.application());

    @Override
    ConfigurableApplicationContext start(String... more) {
        String[] properties = {"spring.datasource.hikari.data-source-properties.options=-c lock_timeout=500ms"};
        return StorageOnly.start(Stream.of(database.properties(), properties, more)
                .flatMap(Stream::of)
                .toArray(String[]::new));
    }

    @Test
    void an_event_is_stored_under_its_plain_name_and_revision() {
        String diary = fresh();
        commands().sendAndWait(new Diary.Note(diary, "plain"));

        Map<String, Object> row = application
                .sql("select type, revision, payload, stream_type from event_store.event where stream = ?")
                .param(diary)
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("type", "Noted")
                .containsEntry("revision", "2")
                .containsEntry("payload", "{\"diary\":\"%s\",\"text\":\"plain\"}".formatted(diary))
                .containsEntry("stream_type", "Diary");
    }

    @Test
    void of_a_fact_about_a_woman_the_database_holds_no_name_no_day_and_no_sender() {
        String pregnancy = PregnancyId.random().toString();
        var told = fact(pregnancy, 0, registered(WomanId.random())).withMetaData(Map.of("client", "practice"));
        store().publish(told, fact(pregnancy, 1, CONSENT));

        var rows = application
                .sql("select type, revision, payload, metadata, length(sealed) % 128 as rest, e::text as all"
                        + " from event_store.event e where stream = ?")
                .param(pregnancy)
                .query()
                .listOfRows();
        assertThat(rows).hasSize(2).allSatisfy(row -> {
            assertThat(row).containsEntry("type", "Sealed").containsEntry("payload", null);
            assertThat(row).containsEntry("metadata", "{}").containsEntry("revision", "1");
            // 17 bytes say whose key, 33 belong to the cipher; the rest is a multiple of 128
            assertThat(row).containsEntry("rest", (17 + 33) % 128);
            assertThat((String) row.get("all")).doesNotContain("2026-03-01", "practice", "Consent", "Registered");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stream = :other, version = 0",
                "version = 1",
                "event_id = 'another'",
                "sealed = set_byte(sealed, 60, (get_byte(sealed, 60) + 1) % 256)",
                "sealed = set_byte(sealed, 3, (get_byte(sealed, 3) + 1) % 256)",
                "sealed = substring(sealed for 200)",
                "sealed = substring(sealed for 9)"
            })
    void a_fact_that_was_changed_or_moved_since_it_was_sealed_is_not_read(String change) {
        String pregnancy = PregnancyId.random().toString();
        String other = PregnancyId.random().toString();
        store().publish(fact(pregnancy, 0, registered(WomanId.random())));
        owner.sql("alter table event_store.event disable trigger events_stay").update();
        owner.sql("update event_store.event set " + change + " where stream = :stream")
                .param("stream", pregnancy)
                .param("other", other)
                .update();
        owner.sql("alter table event_store.event enable always trigger events_stay")
                .update();

        assertThatThrownBy(() -> Stream.of(pregnancy, other).forEach(this::payloads))
                .isInstanceOfAny(UnopenedFact.class, IllegalArgumentException.class);
        owner.sql("alter table event_store.event disable trigger events_stay").update();
        owner.sql("delete from event_store.event where stream in (:both)")
                .param("both", List.of(pregnancy, other))
                .update();
        owner.sql("alter table event_store.event enable always trigger events_stay")
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Sealed', '{}', null",
                "'Noted', null, '\\x01'",
                "'Sealed', null, null",
                "'Sealed', '{}', '\\x01'"
            })
    void a_row_holds_either_a_text_or_what_is_sealed(String values) {
        assertThatThrownBy(() -> application
                        .sql("insert into event_store.event (event_id, stream, version, recorded, metadata, type,"
                                + " payload, sealed) values ('odd', 'odd', 0, now(), '{}', " + values + ")")
                        .update())
                .hasStackTraceContaining("violates check constraint");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_store.event set payload = '{}'",
                "update event_store.event set payload = '{}' where false",
                "delete from event_store.event",
                "truncate event_store.event"
            })
    void nobody_changes_or_removes_an_event(String statement) {
        store().publish(noted(fresh(), 0, "stays"));

        assertThatThrownBy(() -> application.sql(statement).update()).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> owner.sql(statement).update()).hasStackTraceContaining("never changed or removed");
    }

    @Test
    void not_even_an_administrator_in_a_replica_session_changes_an_event() throws SQLException {
        try (Connection connection = database.administrator().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");

            assertThatThrownBy(() -> statement.execute("delete from event_store.event"))
                    .hasMessageContaining("never changed or removed");
        }
    }

    @Test
    void a_store_that_is_busy_for_too_long_is_unavailable() throws SQLException {
        try (Connection other = database.owner().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table event_store.event in exclusive mode");

            var note = new Diary.Note(fresh(), "patience");
            assertThatThrownBy(() -> commands().sendAndWait(note)).isInstanceOf(StoreUnavailable.class);
            assertThat(commands().send(note))
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableThat()
                    .withCauseInstanceOf(StoreUnavailable.class);
            awaitHealth("DOWN");
            other.rollback();
        }
        awaitHealth("UP");
    }

    @Test
    void a_store_that_went_away_is_unavailable_until_it_is_back() {
        String diary = fresh();
        commands().sendAndWait(new Diary.Note(diary, "before"));
        database.goAway();
        try {
            assertThatThrownBy(() -> commands().sendAndWait(new Diary.Note(diary, "lost")))
                    .isInstanceOf(StoreUnavailable.class);
            awaitHealth("DOWN");
        } finally {
            database.comeBack();
        }
        // connections that were used a moment ago are not looked at before they are used again
        Awaitility.await().pollDelay(Duration.ofMillis(600)).ignoreExceptions().until(() -> {
            commands().sendAndWait(new Diary.Note(diary, "after"));
            return true;
        });
        assertThat(texts(diary)).containsExactly("before", "after");
        awaitNotes(diary, 2);
    }

    @Test
    void an_event_that_is_committed_after_a_later_one_is_not_missed() throws SQLException {
        String slow = fresh();
        String quick = fresh();
        try (Connection other = database.application().getConnection()) {
            insertUncommitted(slow, other);
            // by its own time this one is years old, as when the clock of the engine was set back
            store().publish(noted(quick, 0, "quick", Instant.parse("2020-01-01T00:00:00Z")));
            awaitNotes(quick, 1);
            other.commit();
        }
        awaitNotes(slow, 1);
    }

    @Test
    void an_event_is_not_missed_however_many_indexes_are_given_out_before_it_is_committed() throws SQLException {
        String slow = fresh();
        String quick = fresh();
        try (Connection other = database.application().getConnection()) {
            insertUncommitted(slow, other);
            owner.sql("select count(nextval('event_store.event_global_index_seq')) from generate_series(1, 10001)")
                    .query(Long.class)
                    .single();
            store().publish(noted(quick, 0, "quick"));
            awaitNotes(quick, 1);
            store().publish(noted(quick, 1, "again"));
            awaitNotes(quick, 2);
            other.commit();
        }
        store().publish(noted(quick, 2, "and again"));
        awaitNotes(quick, 3);
        awaitNotes(slow, 1);
    }

    @Test
    void whoever_begins_to_read_now_reads_what_was_under_way_when_she_began() throws Exception {
        String slow = fresh();
        TrackingToken now;
        try (Connection other = database.application().getConnection()) {
            insertUncommitted(slow, other);
            store().publish(noted(fresh(), 0, "quick"));
            now = store().createHeadToken();
            other.commit();
        }
        try (var reading = store().openStream(now)) {
            assertThat(reading.hasNextAvailable(5, TimeUnit.SECONDS)).isTrue();
            assertThat(reading.nextAvailable().getPayload()).isEqualTo(new Diary.Noted(slow, "slow"));
        }
    }

    private static void insertUncommitted(String diary, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into event_store.event (event_id, stream, version, recorded, type, revision, payload, metadata)
                values (?, ?, 0, '2020-01-01', 'Noted', '2', ?, '{}')""")) {
            insert.setString(1, "event-" + diary);
            insert.setString(2, diary);
            insert.setString(3, "{\"diary\":\"%s\",\"text\":\"slow\"}".formatted(diary));
            insert.execute();
        }
    }

    @Test
    void a_well_store_leaves_no_trace_of_having_been_asked() {
        long before = lastIndex();
        var dead = deadRows();
        for (var i = 0; i < 2000; i++) {
            assertThat(health()).isEqualTo("UP");
        }
        store().publish(noted(fresh(), 0, "next"));

        assertThat(lastIndex()).isEqualTo(before + 1);
        assertThat(owner.sql("select count(*) from event_store.event where type = 'Probe'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(deadRows()).isEqualTo(dead);
    }

    private long deadRows() {
        owner.sql("select pg_stat_force_next_flush(), pg_stat_clear_snapshot()")
                .query()
                .listOfRows();
        return owner.sql("select n_dead_tup from pg_stat_user_tables where relname = 'event'")
                .query(Long.class)
                .single();
    }

    private void awaitHealth(String status) {
        Awaitility.await().until(() -> health().equals(status));
    }

    @Test
    void a_failure_of_the_database_does_not_repeat_the_row() {
        String diary = fresh();
        store().publish(noted(diary, 0, "first"));

        assertThatThrownBy(() -> store().publish(noted(diary, 0, "again")))
                .hasStackTraceContaining("duplicate key")
                .satisfies(failure -> assertThat(stackTrace(failure)).doesNotContain(diary));
    }

    @Test
    void a_role_that_may_change_events_is_not_accepted() {
        assertThatThrownBy(() -> new AppendOnly(database.owner()).afterPropertiesSet())
                .hasMessageContaining("may change or remove recorded events");
    }

    private long lastIndex() {
        return application
                .sql("select max(global_index) from event_store.event")
                .query(Long.class)
                .single();
    }

    private static String stackTrace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
