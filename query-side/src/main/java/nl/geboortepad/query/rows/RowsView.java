package nl.geboortepad.query.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.judging.Partnerships;
import nl.geboortepad.query.lines.CaseJudging;
import nl.geboortepad.query.reading.CasePass;
import nl.geboortepad.query.reading.CaseSettings;
import nl.geboortepad.query.reading.ReadableTexts.TypedNames;
import nl.geboortepad.query.settled.Rebuilding;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the rows in which cases stand judged. An event only tells which pregnancy was touched; once per batch, in the transaction in
 * which the position of the reader commits, each touched pregnancy is read, judged by all that is known, and written.
 *
 * <p>Rows are made with the pathway that is in force when they are written: by another one all are judged again, see {@link JudgedBy}.
 */
@Component
@ProcessingGroup(RowsView.NAME)
public class RowsView {
    public static final String NAME = "worklist";

    /** So often a case is judged in a row, when what it is judged by moves meanwhile. */
    private static final int TURNS = 3;

    private static final String TOUCHED = RowsView.class.getName();

    private final RowStore tables;
    private final RowUpdater updater;
    private final Rebuilding rebuilding;
    private final TransactionTemplate transaction;
    /** The last batch failed: of the next, each case is judged by itself, so that one alone can fail. */
    private volatile boolean oneByOne;

    @Autowired
    RowsView(
            FactStreams streams,
            CaseSettings settings,
            TypedNames names,
            CasePass pass,
            DataSource source,
            PlatformTransactionManager transactions) {
        this(streams, CaseJudging.by(settings), names, pass, source, transactions);
    }

    RowsView(
            FactStreams streams,
            CaseJudging judging,
            TypedNames names,
            CasePass pass,
            DataSource source,
            PlatformTransactionManager transactions) {
        this.tables = new RowStore(new JdbcTemplate(source));
        this.updater = new RowUpdater(streams, judging, names, tables, pass, transactions);
        this.rebuilding = new Rebuilding(source);
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventHandler
    void on(PregnancyEvent event, @SourceId String stream, @SequenceNumber long version) {
        touched().pregnancies().merge(PregnancyId.parse(stream), version, Math::max);
    }

    /** What a partnership records may change by what its cases are judged. */
    @EventHandler
    void on(VsvEvent event, @SourceId String stream, @Timestamp Instant recorded) {
        if (Partnerships.changesSetting(event)) {
            touched().partnerships().merge(new Vsv(stream), reach(event, recorded), (a, b) -> a.isBefore(b) ? a : b);
        }
    }

    /**
     * A case that was over before this day keeps its verdicts: an adoption that was recorded on 3 March changes nothing
     * for a pregnancy that ended on 1 March.
     */
    private static LocalDate reach(VsvEvent event, Instant recorded) {
        return Partnerships.reachesBack(event)
                ? LocalDate.MIN
                : LocalDate.ofInstant(recorded, When.ZONE).minusDays(1);
    }

    private record Touched(Map<PregnancyId, Long> pregnancies, Map<Vsv, LocalDate> partnerships) {}

    private Touched touched() {
        var batch = CurrentUnitOfWork.get().root();
        return batch.getOrComputeResource(TOUCHED, key -> {
            var fresh = new Touched(new HashMap<>(), new HashMap<>());
            batch.onPrepareCommit(unit -> writeOrRemember(fresh));
            batch.onCommit(unit -> oneByOne = false);
            batch.onRollback(unit -> oneByOne = true);
            return fresh;
        });
    }

    private void writeOrRemember(Touched touched) {
        try {
            write(touched);
        } catch (RuntimeException failed) {
            oneByOne = true;
            throw failed;
        } catch (Error broken) {
            oneByOne = true;
            // Of an error the transaction would not be rolled back, and stay with the thread.
            throw new IllegalStateException("a batch broke", broken);
        }
    }

    private void write(Touched touched) {
        if (oneByOne) {
            updater.queue(touched.partnerships(), touched.pregnancies().keySet());
        } else {
            updater.write(touched.partnerships(), touched.pregnancies());
        }
    }

    @ResetHandler
    void reset() {
        tables.empty();
        rebuilding.begins(NAME);
    }

    /** Removes their rows, in the caller's transaction: what they were made from was erased. */
    public void forget(Collection<PregnancyId> pregnancies) {
        tables.forget(pregnancies);
    }

    /**
     * Makes the rows of every case anew from its facts, some at a time, while the rows that stand are read: of those that still wait it
     * is said so. Where that goes on already it goes on as it was.
     */
    public void rebuild() {
        transaction.executeWithoutResult(status -> tables.everyCaseOnce());
    }

    /** The same, from the first case on: something else holds than when it began. */
    public void judgeAllAgain() {
        transaction.executeWithoutResult(status -> tables.everyCaseChanged());
    }

    /** Judges again what could not be judged; says how many still cannot. */
    public int retryParked() {
        transaction.executeWithoutResult(status -> tables.queueParked());
        judgeParked();
        return transaction.execute(status -> tables.parked().size());
    }

    /**
     * Judges what waits: cases by which something else changed than what is told of them, some at a time, and then each of the others by
     * itself, keeping nobody waiting; one that fails is left parked.
     */
    public void judgeWaiting() {
        var more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = updater.judgeSomeChanged();
            judgeParked();
        }
    }

    private void judgeParked() {
        var more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            var next = transaction.execute(status -> tables.takeWaiting());
            next.ifPresent(this::judgeAlone);
            more = next.isPresent();
        }
    }

    /** Only those by which something else changed. */
    void judgeChanged() {
        var more = true;
        while (more) {
            more = updater.judgeSomeChanged();
        }
    }

    /** A case that moves each time waits on. */
    private void judgeAlone(PregnancyId pregnancy) {
        try {
            var done = false;
            for (var turn = 0; turn < TURNS && !done; turn++) {
                var judged = updater.judgeAlone(pregnancy);
                done = transaction.execute(status -> updater.writeUnmoved(judged));
            }
        } catch (RuntimeException | Error failed) {
            transaction.executeWithoutResult(status -> tables.brokeOff(pregnancy, failed));
        }
    }
}
