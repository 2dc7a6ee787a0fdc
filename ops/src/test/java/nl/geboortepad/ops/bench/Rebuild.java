package nl.geboortepad.ops.bench;

import com.google.crypto.tink.Aead;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.ops.RunningEngine;
import nl.geboortepad.ops.sealing.FactKeys;
import nl.geboortepad.ops.sealing.Opened;
import nl.geboortepad.ops.views.Views;
import nl.geboortepad.query.lines.CaseJudging;
import nl.geboortepad.query.lines.StreamJudge;
import nl.geboortepad.query.reading.CasePass;
import nl.geboortepad.query.reading.CaseSettings;
import nl.geboortepad.query.reading.ReadableTexts.TypedNames;
import nl.geboortepad.query.rows.JudgedCases;
import nl.geboortepad.query.rows.RowsView;
import org.axonframework.eventhandling.StreamingEventProcessor;
import tools.jackson.databind.ObjectReader;

/** The worklist made anew, and all cases judged and nothing written, beside the least that both could take: to read, open and decode
 * every event once. */
final class Rebuild {
    private static final int PAUSE = 10;
    private static final int ROWS = 1000;

    private static final int PAGE = 1000;
    private static final PregnancyId FIRST = new PregnancyId(new UUID(0, 0));

    private final RunningEngine engine;
    private final Views views;
    private final FactKeys keys;
    private final DataSource database;

    Rebuild(RunningEngine engine, DataSource database) {
        this.engine = engine;
        this.views = engine.bean(Views.class);
        this.keys = engine.bean(FactKeys.class);
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

    /** Begun at once, where an engine would look for it a second later at most. */
    double rebuiltPerSecond(long events) throws InterruptedException {
        var rows = engine.bean(RowsView.class);
        var start = System.nanoTime();
        rows.rebuild();
        while (engine.bean(JudgedCases.class).rebuilt().isPresent()) {
            rows.judgeWaiting();
            Thread.sleep(1);
        }
        return events / Rounds.secondsSince(start);
    }

    /** Every case is read and judged, and nothing is written. */
    double judgedPerSecond() {
        var streams = engine.bean(FactStreams.class);
        var judge = new StreamJudge(
                streams, CaseJudging.by(engine.bean(CaseSettings.class)), engine.bean(TypedNames.class));
        var read = new AtomicLong();
        var start = System.nanoTime();
        var all = new ArrayList<PregnancyId>();
        for (var next = streams.pregnanciesAfter(FIRST, PAGE); !next.isEmpty(); ) {
            all.addAll(next);
            next = streams.pregnanciesAfter(all.getLast(), PAGE);
        }
        engine.bean(CasePass.class)
                .over(
                        all.iterator(),
                        some -> judge.judge(some, judge.readingAhead(some)),
                        judged -> judged.forEach(one -> read.addAndGet(one.version() + 1)));
        return read.get() / Rounds.secondsSince(start);
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
