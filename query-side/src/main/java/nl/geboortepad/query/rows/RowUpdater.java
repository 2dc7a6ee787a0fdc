package nl.geboortepad.query.rows;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.query.lines.CaseJudging;
import nl.geboortepad.query.lines.CaseUpdate;
import nl.geboortepad.query.lines.StreamCache;
import nl.geboortepad.query.lines.StreamJudge;
import nl.geboortepad.query.lines.StreamJudge.Result;
import nl.geboortepad.query.reading.CasePass;
import nl.geboortepad.query.reading.ReadAccess;
import nl.geboortepad.query.reading.ReadableTexts.TypedNames;
import nl.geboortepad.query.rows.RowStore.Changed;
import nl.geboortepad.query.rows.RowStore.Head;
import nl.geboortepad.query.rows.RowStore.Parked;
import org.axonframework.common.AxonException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the rows of pregnancies up to what their streams say; {@link RowStore} has the SQL. What a batch touched is written in the
 * caller's transaction, what is judged again in transactions of its own. In each transaction what partnerships have on record is locked first, and then pregnancies.
 */
final class RowUpdater {
    /** So many pregnancies are held in memory and written together, however many a batch touched. */
    private static final int AT_ONCE = 50;

    /** After so long the rest waits for transactions of its own: one may last no longer than the database allows. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** So many cases are gone over before it is noted how far it is: as much is done once more after a stop. */
    private static final int ROUND = 1_000;

    private final StreamJudge judge;
    private final RowStore tables;
    private final CasePass pass;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;

    RowUpdater(
            FactStreams streams,
            CaseJudging judging,
            TypedNames names,
            RowStore tables,
            CasePass pass,
            PlatformTransactionManager transactions) {
        this.judge = new StreamJudge(streams, judging, names);
        this.tables = tables;
        this.pass = pass;
        this.transaction = new TransactionTemplate(transactions);
        this.savepoint = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    /**
     * @param changed partnerships of whose record something changed, each with the first day on which a case must have gone on to
     *     be touched by it: their cases are judged later, some at a time
     * @param touched the last version that the batch has of each stream; what is in the rows already is left alone
     */
    void write(Map<Vsv, LocalDate> changed, Map<PregnancyId, Long> touched) {
        settings(changed);
        write(lockAll(touched, behind -> judge.reading()), tables::write);
    }

    /** Judges none of them now: each is judged by itself, later. */
    void queue(Map<Vsv, LocalDate> changed, Collection<PregnancyId> touched) {
        settings(changed);
        tables.lock(touched);
        tables.queue(touched);
    }

    private void settings(Map<Vsv, LocalDate> changed) {
        if (changed.isEmpty()) {
            tables.settingsStand();
        } else {
            tables.settingsChange();
            tables.changed(changed);
        }
    }

    /**
     * Judges again the next cases of a partnership of whose record something changed, or the next of all, and makes their rows anew: on
     * all cores, some in a transaction, while the rows that stand are read. Afterwards it is noted how far it is.
     *
     * @return whether there were any that nobody else goes over
     */
    boolean judgeSomeChanged() {
        return transaction.execute(status -> {
            var next = tables.takeChanged();
            next.ifPresent(changed -> {
                var cases = next(changed);
                if (cases.isEmpty()) {
                    tables.judgedAll(changed);
                } else {
                    pass.over(cases.iterator(), this::judgeAgain, some -> {});
                    tables.judgedUpTo(changed, cases.getLast(), cases.size());
                }
            });
            return next.isPresent();
        });
    }

    /** Of all, also those that have no rows, and those that have rows and no facts any more. */
    private List<PregnancyId> next(Changed changed) {
        var known = tables.next(changed, ROUND);
        if (!changed.every()) {
            return known;
        }
        return Stream.concat(known.stream(), judge.casesAfter(changed.after(), ROUND).stream())
                .sorted(Comparator.comparing(PregnancyId::toString))
                .distinct()
                .limit(ROUND)
                .toList();
    }

    /** Where that fails, each is left to be judged by itself. */
    private List<PregnancyId> judgeAgain(List<PregnancyId> cases) {
        try {
            transaction.executeWithoutResult(status -> {
                tables.settingsStand();
                var all = new HashMap<PregnancyId, Long>();
                cases.forEach(pregnancy -> all.put(pregnancy, Long.MAX_VALUE));
                write(lockAll(all, judge::readingAhead), tables::writeAnew);
            });
        } catch (DataAccessException | AxonException noAnswer) {
            throw noAnswer;
        } catch (RuntimeException | Error failed) {
            transaction.executeWithoutResult(status -> queue(Map.of(), cases));
        }
        return cases;
    }

    /**
     * What was judged while nobody was kept waiting for it.
     *
     * @param heads where each was in the view before it was read
     * @param results of the one that was asked for, and of those into which it was ever merged
     */
    record Alone(PregnancyId asked, Map<PregnancyId, Head> heads, List<Result> results) {
        private List<PregnancyId> all() {
            return results.stream().map(Result::pregnancy).toList();
        }
    }

    /** Judges one by itself, whatever was parked of it before; in no transaction. */
    Alone judgeAlone(PregnancyId pregnancy) {
        var all = new LinkedHashSet<>(Set.of(pregnancy));
        all.addAll(judge.reading().survivors(all));
        var heads = tables.heads(all);
        // Not before: what is read must be at least as new as what the rows were made from.
        return new Alone(pregnancy, heads, judge.judge(List.copyOf(all), judge.reading()));
    }

    /**
     * Writes what was judged so, if nothing of what it was judged by has moved.
     *
     * @return whether that is done with: where something moved it is to be judged again
     */
    boolean writeUnmoved(Alone alone) {
        tables.settingsStand();
        return savepoint.execute(status -> {
            var heads = tables.lock(alone.all());
            if (heads.get(alone.asked()).parked() == Parked.NO) {
                // Somebody else judged it meanwhile, or it was erased: then not even its head may come back.
                status.setRollbackOnly();
                return true;
            }
            if (moved(alone, heads)) {
                return false;
            }
            write(alone.results(), tables::write);
            // Where it is parked still, it was tried in vain.
            tables.waitsNoMore(alone.asked());
            return true;
        });
    }

    /** Facts may be stored of which no batch has come by yet; that one finds the case to be behind. */
    private boolean moved(Alone alone, Map<PregnancyId, Head> heads) {
        var now = judge.read(alone.all(), judge.reading());
        return !heads.entrySet().stream()
                        .allMatch(
                                head -> head.getValue().hasRowsOf(alone.heads().getOrDefault(head.getKey(), Head.NONE)))
                || !now.stream()
                        .map(Result::trace)
                        .toList()
                        .equals(alone.results().stream().map(Result::trace).toList());
    }

    private Locked lockAll(Map<PregnancyId, Long> touched, Function<Collection<PregnancyId>, StreamCache> reading) {
        var wanted = new LinkedHashSet<>(touched.keySet());
        var locked = lock(wanted, touched, reading);
        while (locked.isEmpty()) {
            locked = lock(wanted, touched, reading);
        }
        return locked.get();
    }

    /**
     * @param alone those that are to be judged by themselves, later
     * @param behind those that are to be judged now
     */
    private record Locked(StreamCache reading, List<PregnancyId> alone, List<PregnancyId> behind) {}

    /**
     * Locks these, and gives up the locks where it turns out that others are needed too: they are added to what is wanted, so
     * that all are locked in one go.
     */
    private Optional<Locked> lock(
            Set<PregnancyId> wanted,
            Map<PregnancyId, Long> touched,
            Function<Collection<PregnancyId>, StreamCache> read) {
        return savepoint.execute(status -> {
            var heads = tables.lock(wanted);
            var alone = new ArrayList<PregnancyId>();
            var behind = new LinkedHashSet<PregnancyId>();
            // Not those that are erased by now: they have no head.
            heads.keySet().stream().filter(touched::containsKey).forEach(pregnancy -> {
                var head = heads.get(pregnancy);
                if (head.parked() == Parked.ALONE) {
                    alone.add(pregnancy);
                } else if (head.parked() == Parked.YES || head.version() < touched.get(pregnancy)) {
                    behind.add(pregnancy);
                }
            });
            // Not before the lock: what another writer read must not be newer.
            var reading = read.apply(behind);
            behind.addAll(reading.survivors(behind));
            if (wanted.addAll(behind)) {
                status.setRollbackOnly();
                return Optional.empty();
            }
            return Optional.of(new Locked(reading, alone, List.copyOf(behind)));
        });
    }

    private void write(Locked locked, Consumer<List<CaseUpdate>> rows) {
        if (!locked.alone().isEmpty()) {
            tables.queue(locked.alone());
        }
        var all = locked.behind();
        var until = System.nanoTime() + LONGEST.toNanos();
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            if (from > 0 && System.nanoTime() > until) {
                tables.queue(all.subList(from, all.size()));
                return;
            }
            var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            write(judge.judge(some, locked.reading()), rows);
        }
    }

    private void write(List<Result> results, Consumer<List<CaseUpdate>> rows) {
        var access = new HashMap<PregnancyId, ReadAccess>();
        var partnerships = new HashMap<PregnancyId, Set<Vsv>>();
        for (var result : results) {
            result.read().ifPresent(read -> {
                access.put(result.pregnancy(), read.access());
                partnerships.put(result.pregnancy(), read.partnerships());
            });
            result.failed().ifPresent(error -> tables.park(result.pregnancy(), result.version(), error));
        }
        tables.access(access);
        tables.partnerships(partnerships);
        writeOrPark(results.stream().flatMap(result -> result.update().stream()).toList(), rows);
        forgetThoseWithoutFacts(results);
    }

    private void forgetThoseWithoutFacts(List<Result> results) {
        var gone = results.stream()
                .filter(result -> result.read().isEmpty() && result.failed().isEmpty())
                .map(Result::pregnancy)
                .toList();
        if (!gone.isEmpty()) {
            tables.forget(gone);
        }
    }

    /** All in one go; only where the database refuses something, one by one, so that the others do not wait for it. */
    private void writeOrPark(List<CaseUpdate> judged, Consumer<List<CaseUpdate>> rows) {
        if (judged.isEmpty()) {
            return;
        }
        try {
            savepoint.executeWithoutResult(status -> rows.accept(judged));
        } catch (DataIntegrityViolationException refused) {
            judged.forEach(one -> writeOrPark(one, rows));
        }
    }

    private void writeOrPark(CaseUpdate one, Consumer<List<CaseUpdate>> rows) {
        try {
            savepoint.executeWithoutResult(status -> rows.accept(List.of(one)));
        } catch (DataIntegrityViolationException refused) {
            tables.park(one.pregnancy(), one.version(), refused);
        }
    }
}
