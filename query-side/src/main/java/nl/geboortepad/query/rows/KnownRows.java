package nl.geboortepad.query.rows;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.query.lines.CaseJudging;
import nl.geboortepad.query.lines.RowContent;
import nl.geboortepad.query.lines.StreamJudge;
import nl.geboortepad.query.reading.CasePass;
import nl.geboortepad.query.reading.CaseSettings;
import nl.geboortepad.query.reading.ReadableTexts.TypedNames;
import nl.geboortepad.query.reading.Viewpoint;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rows of many cases as they were known at a moment. The view holds what is known now; that is also what was known at the
 * moment of every case of which nothing was recorded since. Only the others are read and judged again, for one question, in whose
 * transaction their rows stand beside those of the view. So an answer is one part of the view, whoever writes meanwhile.
 */
@Component
public class KnownRows {
    /** Of this question alone: the cases of which the rows of the view do not count. */
    static final String OTHERS = "pg_temp.then_other";

    /** Fewer are judged by whoever asks; more by all cores, for one question at a time. */
    private static final int FEW = 200;

    private static final int PATIENCE_SECONDS = 5;

    private final StreamJudge judge;
    private final CasePass pass;
    private final JdbcTemplate database;
    private final JdbcClient questions;
    private final TransactionTemplate transaction;
    private final Semaphore many = new Semaphore(1, true);

    @Autowired
    KnownRows(
            FactStreams streams,
            CaseSettings settings,
            TypedNames names,
            CasePass pass,
            DataSource source,
            PlatformTransactionManager transactions) {
        this(streams, CaseJudging.by(settings), names, pass, source, transactions);
    }

    KnownRows(
            FactStreams streams,
            CaseJudging judging,
            TypedNames names,
            CasePass pass,
            DataSource source,
            PlatformTransactionManager transactions) {
        this.pass = pass;
        this.database = new JdbcTemplate(source);
        this.questions = JdbcClient.create(database);
        this.judge = new StreamJudge(streams, judging, names);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A case of which the view holds what was recorded after the moment; {@code begun} whether there was any before. */
    private record Other(PregnancyId pregnancy, boolean begun) {}

    /**
     * Asks of one moment and one state of the view.
     *
     * @param viewpoint of a settled moment; without a moment all that the view holds
     * @param question is asked once, in the transaction; what it asks by the rows it is given is about these cases only
     * @throws Problem 503 when too many others ask about long ago
     */
    public <A> A ask(Viewpoint viewpoint, AskedCases cases, Function<RowsAt, A> question) {
        return ask(viewpoint, cases, question, FEW)
                .orElseGet(() -> inTurn(
                        () -> ask(viewpoint, cases, question, Integer.MAX_VALUE).orElseThrow()));
    }

    /** @return nothing, and nothing was asked, where more than {@code most} are to be judged */
    private <A> Optional<A> ask(Viewpoint viewpoint, AskedCases cases, Function<RowsAt, A> question, int most) {
        return transaction.execute(status -> {
            database.execute("set transaction isolation level repeatable read");
            var others =
                    viewpoint.knownAt().map(moment -> others(moment, cases)).orElse(List.of());
            if (others.stream().filter(Other::begun).count() > most) {
                return Optional.empty();
            }
            viewpoint.knownAt().filter(moment -> !others.isEmpty()).ifPresent(moment -> stand(others, moment));
            return Optional.of(question.apply(new RowsAt(viewpoint.on(), !others.isEmpty())));
        });
    }

    /** One at a time, and whoever waits for her turn keeps no connection from others. */
    private <A> A inTurn(Supplier<A> question) {
        try {
            if (!many.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.of(
                        Problem.Code.UNAVAILABLE,
                        new Text(
                                "Er wordt al een vraag beantwoord over wat lang geleden bekend was; vraag het zo nog eens.",
                                "A question about what was known long ago is being answered already; ask again shortly."));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting", stopping);
        }
        try {
            return question.get();
        } finally {
            many.release();
        }
    }

    private void stand(List<Other> others, Instant moment) {
        makeRoom();
        var begun = others.stream().filter(Other::begun).map(Other::pregnancy).toList();
        var lagging = begun.size() <= FEW ? standFew(begun, moment) : standMany(begun, moment);
        RowCopy.into(
                database,
                OTHERS,
                others.stream()
                        .map(other -> new Object[] {other.pregnancy().id(), lagging.contains(other.pregnancy())})
                        .toList());
    }

    private List<Other> others(Instant moment, AskedCases cases) {
        return questions
                .sql("select h.pregnancy, h.begun <= :moment from view.case_head h where h.reached > :moment and ("
                        + cases.condition() + ")")
                .params(cases.parameters())
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Other(new PregnancyId(row.getObject(1, UUID.class)), row.getBoolean(2)))
                .list();
    }

    private void makeRoom() {
        database.execute("create temporary table if not exists " + OTHERS
                + " (pregnancy uuid, lagging boolean) on commit delete rows");
        for (var table : RowTable.values()) {
            database.execute(
                    "create temporary table if not exists %s on commit delete rows as select %s from %s limit 0"
                            .formatted(table.then(), table.columns(), table));
        }
    }

    private Set<PregnancyId> standFew(List<PregnancyId> pregnancies, Instant moment) {
        return write(judge.lines(pregnancies, moment));
    }

    private Set<PregnancyId> standMany(List<PregnancyId> pregnancies, Instant moment) {
        var lagging = new HashSet<PregnancyId>();
        pass.over(pregnancies.iterator(), some -> judge.lines(some, moment), cases -> lagging.addAll(write(cases)));
        for (var table : RowTable.values()) {
            database.execute("analyze " + table.then());
        }
        return lagging;
    }

    /**
     * @param cases each with what was known of it; no lines where it could not be judged
     * @return those that could not be judged
     */
    private Set<PregnancyId> write(Map<PregnancyId, Optional<Set<RowContent>>> cases) {
        for (var table : RowTable.values()) {
            var rows = new ArrayList<Object[]>();
            cases.forEach((pregnancy, lines) -> lines.stream()
                    .flatMap(Set::stream)
                    .filter(line -> RowTable.of(line) == table)
                    .forEach(line -> rows.add(RowTable.values(pregnancy, line))));
            RowCopy.into(database, table.then(), rows);
        }
        return cases.entrySet().stream()
                .filter(one -> one.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
