package nl.geboortepad.query.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.geboortepad.kernel.PregnancyEvent;
import nl.geboortepad.kernel.PregnancyId;
import nl.geboortepad.pathways.Course;
import nl.geboortepad.pathways.History;
import nl.geboortepad.pathways.Judge;
import nl.geboortepad.pathways.Judgement;
import nl.geboortepad.pathways.Pathway;
import nl.geboortepad.query.Access;
import nl.geboortepad.query.Streams;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the rows of the worklist. An event only tells which pregnancy was touched; once per batch, in the transaction in
 * which the position of the reader commits, each touched pregnancy is read, judged for every moment, and written.
 */
@Component
@ProcessingGroup("worklist")
public class WorklistView {
    private static final String TOUCHED = WorklistView.class.getName();

    private final Streams streams;
    private final Function<Course, List<Judgement>> judge;
    private final Tables tables;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;

    @Autowired
    WorklistView(Streams streams, Pathway pathway, DataSource source, PlatformTransactionManager transactions) {
        this(streams, course -> Judge.judge(course, pathway), source, transactions);
    }

    WorklistView(
            Streams streams,
            Function<Course, List<Judgement>> judge,
            DataSource source,
            PlatformTransactionManager transactions) {
        this.streams = streams;
        this.judge = judge;
        this.tables = new Tables(new JdbcTemplate(source));
        this.transaction = new TransactionTemplate(transactions);
        this.savepoint = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    @EventHandler
    void on(PregnancyEvent event, @SourceId String stream, @SequenceNumber long version) {
        var batch = CurrentUnitOfWork.get().root();
        Map<PregnancyId, Long> touched = batch.getOrComputeResource(TOUCHED, key -> {
            var fresh = new HashMap<PregnancyId, Long>();
            batch.onPrepareCommit(unit -> write(fresh));
            return fresh;
        });
        touched.merge(PregnancyId.parse(stream), version, Math::max);
    }

    @ResetHandler
    void reset() {
        tables.empty();
    }

    /** Judges again what could not be judged; says how many still cannot. */
    public int retryParked() {
        return transaction.execute(status -> {
            tables.parked().forEach(pregnancy -> write(Map.of(pregnancy, Long.MAX_VALUE)));
            return tables.parked().size();
        });
    }

    /** @param touched the last version that the batch has of each stream; what is in the rows already is left alone */
    void write(Map<PregnancyId, Long> touched) {
        var heads = tables.lock(touched.keySet());
        var behind = new LinkedHashSet<PregnancyId>();
        heads.forEach((pregnancy, head) -> {
            if (head.parked() || head.version() < touched.get(pregnancy)) {
                behind.add(pregnancy);
            }
        });
        if (!behind.isEmpty()) {
            writeAll(new Reading(streams), behind);
        }
    }

    private void writeAll(Reading reading, Set<PregnancyId> behind) {
        var survivors = reading.survivors(behind);
        if (!survivors.isEmpty()) {
            tables.lock(survivors);
            // Another writer may have been there before the lock; what was read before it is too old.
            reading.forget();
            behind.addAll(survivors);
        }
        var judged = new ArrayList<Judged>();
        behind.forEach(pregnancy -> judge(pregnancy, reading).ifPresent(judged::add));
        writeOrPark(judged);
    }

    private Optional<Judged> judge(PregnancyId pregnancy, Reading reading) {
        var version = -1L;
        try {
            var own = reading.facts(pregnancy);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            version = own.getLast().version();
            tables.access(pregnancy, Access.to(Course.of(History.read(pregnancy, Instant.MAX, reading::facts))));
            return Optional.of(new Judged(
                    pregnancy,
                    version,
                    own.getLast().recordedAt(),
                    new Knowing(pregnancy, reading::facts, judge).lines()));
        } catch (DataAccessException noAnswer) {
            throw noAnswer;
        } catch (RuntimeException error) {
            if (reading.storeFailed()) {
                throw error;
            }
            tables.park(pregnancy, version, error);
            return Optional.empty();
        }
    }

    /** All in one go; only where the database refuses something, one by one, so that the others do not wait for it. */
    private void writeOrPark(List<Judged> judged) {
        try {
            savepoint.executeWithoutResult(status -> tables.write(judged));
        } catch (DataIntegrityViolationException refused) {
            judged.forEach(this::writeOrPark);
        }
    }

    private void writeOrPark(Judged one) {
        try {
            savepoint.executeWithoutResult(status -> tables.write(List.of(one)));
        } catch (DataIntegrityViolationException refused) {
            tables.park(one.pregnancy(), one.version(), refused);
        }
    }
}
