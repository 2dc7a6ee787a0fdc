package nl.geboortepad.query.rows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.pathways.record.History;
import nl.geboortepad.query.reading.ReadAccess;
import nl.geboortepad.query.rows.RowStore.Head;
import nl.geboortepad.query.rows.RowStore.Parked;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the rows of touched pregnancies up to what their streams say, in the caller's transaction; {@link RowStore} has the SQL. */
final class RowUpdater {
    /** So many pregnancies are held in memory and written together, however many a batch touched. */
    private static final int AT_ONCE = 50;

    /** After so long the rest waits for transactions of its own: one may last no longer than the database allows. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final FactStreams streams;
    private final CaseJudging judging;
    private final RowStore tables;
    private final TransactionTemplate savepoint;

    RowUpdater(FactStreams streams, CaseJudging judging, RowStore tables, PlatformTransactionManager transactions) {
        this.streams = streams;
        this.judging = judging;
        this.tables = tables;
        this.savepoint = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    /** @param touched the last version that the batch has of each stream; what is in the rows already is left alone */
    void write(Map<PregnancyId, Long> touched) {
        tables.settingsStand();
        writeTouched(touched);
    }

    /**
     * Judges again the cases of partnerships of whose record something changed.
     *
     * @param partnerships each with the first day on which a case must have gone on to be touched by it
     */
    void judgeAgain(Map<Vsv, LocalDate> partnerships, Map<PregnancyId, Long> touched) {
        tables.settingsChange();
        writeTouched(withCasesOf(partnerships, touched));
    }

    /** Judges none of them now: each is judged by itself, later. */
    void queue(Map<Vsv, LocalDate> partnerships, Map<PregnancyId, Long> touched) {
        if (!partnerships.isEmpty()) {
            tables.settingsChange();
        }
        var all = withCasesOf(partnerships, touched).keySet();
        tables.lock(all);
        tables.queue(all);
    }

    /** Judges one by itself, whatever was parked of it before. */
    void writeAlone(PregnancyId pregnancy) {
        tables.settingsStand();
        var heads = tables.lock(Set.of(pregnancy));
        write(new StreamCache(streams), new LinkedHashSet<>(Set.of(pregnancy)), heads);
    }

    private Map<PregnancyId, Long> withCasesOf(Map<Vsv, LocalDate> partnerships, Map<PregnancyId, Long> touched) {
        var all = new HashMap<>(touched);
        partnerships.forEach(
                (vsv, since) -> tables.casesOf(vsv, since).forEach(pregnancy -> all.put(pregnancy, Long.MAX_VALUE)));
        return all;
    }

    private void writeTouched(Map<PregnancyId, Long> touched) {
        var heads = tables.lock(touched.keySet());
        var behind = new LinkedHashSet<PregnancyId>();
        var alone = new ArrayList<PregnancyId>();
        heads.forEach((pregnancy, head) -> {
            if (head.parked() == Parked.ALONE) {
                alone.add(pregnancy);
            } else if (head.parked() == Parked.YES || head.version() < touched.get(pregnancy)) {
                behind.add(pregnancy);
            }
        });
        if (!alone.isEmpty()) {
            tables.queue(alone);
        }
        if (!behind.isEmpty()) {
            write(new StreamCache(streams), behind, heads);
        }
    }

    private void write(StreamCache reading, Set<PregnancyId> behind, Map<PregnancyId, Head> heads) {
        var survivors = reading.survivors(behind);
        if (!survivors.isEmpty()) {
            heads.putAll(tables.lock(survivors));
            // Another writer may have been there before the lock; what was read before it is too old.
            reading.forget();
            behind.addAll(survivors);
        }
        var all = List.copyOf(behind);
        var until = System.nanoTime() + LONGEST.toNanos();
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            if (from > 0 && System.nanoTime() > until) {
                tables.queue(all.subList(from, all.size()));
                return;
            }
            writeTogether(all.subList(from, Math.min(all.size(), from + AT_ONCE)), reading, heads);
        }
    }

    private void writeTogether(List<PregnancyId> pregnancies, StreamCache reading, Map<PregnancyId, Head> heads) {
        var access = new HashMap<PregnancyId, ReadAccess>();
        var partnerships = new HashMap<PregnancyId, Set<Vsv>>();
        var again = new ArrayList<CaseRows>();
        var onwards = new ArrayList<CaseRows>();
        for (var pregnancy : pregnancies) {
            orPark(pregnancy, reading, () -> read(pregnancy, reading, access, partnerships))
                    .ifPresent(read -> (sameSoFar(read, heads.get(pregnancy)) ? onwards : again).add(read));
        }
        tables.access(access);
        tables.partnerships(partnerships);
        var found = tables.rows(ids(again), ids(onwards));
        var judged = new ArrayList<CaseUpdate>();
        again.forEach(read -> orPark(
                        read.pregnancy(),
                        reading,
                        () -> Optional.of(judged(read, found.get(read.pregnancy()), read.rows())))
                .ifPresent(judged::add));
        onwards.forEach(read -> orPark(read.pregnancy(), reading, () -> {
                    var known = found.get(read.pregnancy());
                    var reached = heads.get(read.pregnancy()).reached().orElseThrow();
                    return Optional.of(judged(read, known, read.rowsAfter(reached, known.keySet())));
                })
                .ifPresent(judged::add));
        writeOrPark(judged);
    }

    private Optional<CaseRows> read(
            PregnancyId pregnancy,
            StreamCache reading,
            Map<PregnancyId, ReadAccess> access,
            Map<PregnancyId, Set<Vsv>> partnerships) {
        if (reading.facts(pregnancy).isEmpty()) {
            return Optional.empty();
        }
        var latest = History.read(pregnancy, Instant.MAX, reading::facts);
        var recorded = History.streams(pregnancy, reading::facts).stream()
                .flatMap(stream -> reading.facts(stream).stream())
                .toList();
        var judged = judging.of(recorded, reading::facts);
        access.put(pregnancy, ReadAccess.to(latest, course -> judged.setting(Instant.MAX)));
        partnerships.put(pregnancy, judged.partnerships());
        return Optional.of(new CaseRows(pregnancy, reading::facts, judged));
    }

    /** Nothing came in between or before what the rows were made from, so what was known then need not be judged again. */
    private static boolean sameSoFar(CaseRows read, Head head) {
        return head.reached().map(read::trace).equals(head.trace())
                && head.trace().isPresent();
    }

    private static CaseUpdate judged(CaseRows read, Map<Row.Key, Instant> found, List<Row> rows) {
        var last = read.last();
        return new CaseUpdate(
                read.pregnancy(),
                last.version(),
                last.recordedAt(),
                read.reached(),
                read.trace(read.reached()),
                found,
                rows);
    }

    private static List<PregnancyId> ids(List<CaseRows> read) {
        return read.stream().map(CaseRows::pregnancy).toList();
    }

    private <T> Optional<T> orPark(PregnancyId pregnancy, StreamCache reading, Supplier<Optional<T>> work) {
        try {
            return work.get();
        } catch (DataAccessException noAnswer) {
            throw noAnswer;
        } catch (RuntimeException | StackOverflowError error) {
            if (reading.storeFailed()) {
                throw error;
            }
            tables.park(pregnancy, reading.version(pregnancy), error);
            return Optional.empty();
        }
    }

    /** All in one go; only where the database refuses something, one by one, so that the others do not wait for it. */
    private void writeOrPark(List<CaseUpdate> judged) {
        if (judged.isEmpty()) {
            return;
        }
        try {
            savepoint.executeWithoutResult(status -> tables.write(judged));
        } catch (DataIntegrityViolationException refused) {
            judged.forEach(this::writeOrPark);
        }
    }

    private void writeOrPark(CaseUpdate one) {
        try {
            savepoint.executeWithoutResult(status -> tables.write(List.of(one)));
        } catch (DataIntegrityViolationException refused) {
            tables.park(one.pregnancy(), one.version(), refused);
        }
    }
}
