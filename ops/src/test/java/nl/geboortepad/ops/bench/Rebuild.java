package nl.geboortepad.ops.bench;

import com.google.crypto.tink.Aead;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.ops.sealing.FactKeys;
import nl.geboortepad.ops.sealing.Opened;
import nl.geboortepad.ops.views.Views;
import org.axonframework.eventhandling.StreamingEventProcessor;
import tools.jackson.databind.ObjectReader;

/** The worklist made anew, beside the least that this could take: to read, open and decode every event once. */
final class Rebuild {
    private static final int PAUSE = 10;
    private static final int ROWS = 1000;

    private final Views views;
    private final StreamingEventProcessor worklist;
    private final FactKeys keys;
    private final DataSource database;

    Rebuild(Views views, FactKeys keys, DataSource database) {
        this.views = views;
        this.worklist = views.all().get("worklist");
        this.keys = keys;
        this.database = database;
    }

    void awaitViews() throws InterruptedException {
        while (behind()) {
            Thread.sleep(PAUSE);
        }
    }

    private boolean behind() {
        return views.all().values().stream()
                .map(views::standing)
                .peek(standing -> {
                    if (standing.failing()) {
                        throw new IllegalStateException("a view fails");
                    }
                })
                .anyMatch(standing -> standing.behind() > 0 || !standing.running());
    }

    void pause() {
        views.all().values().forEach(StreamingEventProcessor::shutDown);
    }

    void goOn() {
        views.all().values().forEach(StreamingEventProcessor::start);
    }

    double eventsPerSecond(long events) throws InterruptedException {
        var start = System.nanoTime();
        views.rebuild(worklist);
        awaitViews();
        return events / Rounds.secondsSince(start);
    }

    long events() throws SQLException {
        return read(Map.of());
    }

    double decodedPerSecond() throws SQLException {
        var readers = new HashMap<String, ObjectReader>();
        EventNames.ofPregnancy()
                .forEach((name, type) -> readers.put(name, EventJson.mapper().readerFor(type)));
        var start = System.nanoTime();
        return read(readers) / Rounds.secondsSince(start);
    }

    private Aead key(UUID holder) {
        return keys.find(holder).orElseThrow();
    }

    private long read(Map<String, ObjectReader> readers) throws SQLException {
        var count = 0L;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(
                    "select event_id, stream, version, sealed from event_store.event order by global_index")) {
                statement.setFetchSize(ROWS);
                var rows = statement.executeQuery();
                for (; rows.next(); count++) {
                    var sealed = rows.getBytes(4);
                    if (sealed != null && !readers.isEmpty()) {
                        var fact = Opened.of(sealed, this::key, rows.getString(2), rows.getLong(3), rows.getString(1));
                        readers.get(fact.type()).readValue(fact.payload());
                    }
                }
            }
        }
        return count;
    }
}
