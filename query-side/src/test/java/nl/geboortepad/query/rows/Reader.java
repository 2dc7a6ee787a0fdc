package nl.geboortepad.query.rows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.judging.Effort;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.pathways.judging.Partnerships;
import nl.geboortepad.pathways.judging.Setting;
import nl.geboortepad.query.Given;
import nl.geboortepad.query.lines.CaseJudging;
import nl.geboortepad.query.reading.CasePass;
import nl.geboortepad.query.reading.ReadableTexts.TypedNames;
import nl.geboortepad.query.reading.Viewpoint;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Reads events into the view batch by batch, as a streaming processor does. */
public final class Reader {
    /** Backwards is sealed enough for what lies in no real database. */
    public static final TypedNames NAMES = new TypedNames() {
        @Override
        public String seal(PregnancyId pregnancy, String name) {
            return new StringBuilder(name).reverse().toString();
        }

        @Override
        public String open(PregnancyId pregnancy, String sealed) {
            return new StringBuilder(sealed).reverse().toString();
        }
    };

    private static final CasePass PASS = new CasePass();

    public final DataSource source;
    public final KnownRows known;
    final RowsView view;
    private final Given given;
    private final AnnotationEventHandlerAdapter handler;
    private final TransactionManager transactions;

    public Reader(Given given, DataSource source, Function<Course, List<Judgement>> judge) {
        this(given, given.streams(), source, judge);
    }

    Reader(Given given, FactStreams streams, DataSource source, Function<Course, List<Judgement>> judge) {
        this(given, streams, source, always(Setting.of(Shipped.zig()), judge));
    }

    /** By what the partnerships have on record, as the product does. */
    static Reader ofPartnerships(Given given, DataSource source) {
        return new Reader(given, given.streams(), source, CaseJudging.by(given.settings()));
    }

    /** Over rows that no view wrote. */
    public static KnownRows knownRows(Given given, DataSource source) {
        return new KnownRows(
                given.streams(),
                CaseJudging.by(given.settings()),
                NAMES,
                PASS,
                source,
                new DataSourceTransactionManager(source));
    }

    Reader(Given given, FactStreams streams, DataSource source, CaseJudging judging) {
        this.given = given;
        this.source = source;
        var spring = new DataSourceTransactionManager(source);
        this.known = new KnownRows(streams, judging, NAMES, PASS, source, spring);
        this.view = new RowsView(streams, judging, NAMES, PASS, source, spring);
        this.handler = new AnnotationEventHandlerAdapter(view);
        this.transactions = transactions(spring);
    }

    static TransactionManager transactions(DataSourceTransactionManager spring) {
        return () -> {
            var status = spring.getTransaction(new DefaultTransactionDefinition());
            return new Transaction() {
                @Override
                public void commit() {
                    spring.commit(status);
                }

                @Override
                public void rollback() {
                    spring.rollback(status);
                }
            };
        };
    }

    /** The store gets each batch just before the view does. */
    void readsInParts(List<DomainEventMessage<?>> events, Random random, int longest) {
        for (var from = 0; from < events.size(); ) {
            var to = Math.min(events.size(), from + 1 + random.nextInt(longest));
            given.publish(events.subList(from, to));
            reads(events.subList(from, to));
            from = to;
        }
    }

    /** And judges what partnerships changed, as the engine does from time to time. */
    public void reads(List<? extends DomainEventMessage<?>> batch) {
        readsOnly(batch);
        view.judgeChanged();
    }

    void readsOnly(List<? extends DomainEventMessage<?>> batch) {
        var unit = new BatchingUnitOfWork<>(new ArrayList<EventMessage<?>>(batch));
        unit.attachTransaction(transactions);
        var result = unit.executeWithResult(() -> handler.handle(unit.getMessage()));
        if (result.isExceptional()) {
            throw new IllegalStateException(result.exceptionResult());
        }
    }

    public void startsAgain() {
        var transaction = transactions.startTransaction();
        handler.prepareReset();
        transaction.commit();
    }

    /** The verdicts of one pregnancy on a day, each as {@code says} puts it in SQL, in order. */
    List<String> verdicts(PregnancyId pregnancy, Viewpoint viewpoint, String says) {
        var one = new AskedCases() {
            @Override
            public String condition() {
                return "h.pregnancy = :pregnancy";
            }

            @Override
            public Map<String, Object> parameters() {
                return Map.of("pregnancy", pregnancy.id());
            }
        };
        return known.ask(
                viewpoint,
                one,
                then -> JdbcClient.create(source)
                        .sql("select " + says + " from " + then.verdicts()
                                + " where v.pregnancy = :pregnancy order by 1")
                        .params(then.parameters())
                        .param("pregnancy", pregnancy.id())
                        .query(String.class)
                        .list());
    }

    /** Everything that the view holds, in one order. */
    public List<String> rows() {
        var database = new JdbcTemplate(source);
        var rows = new ArrayList<String>();
        for (var table : List.of("case_head", "case_news", "case_row", "verdict_row", "holding_row", "parked")) {
            rows.addAll(database.queryForList(
                    "select '" + table + " ' || t::text from view." + table + " t order by 1", String.class));
        }
        return rows;
    }

    /** Always in the same way. */
    private static CaseJudging always(Setting setting, Function<Course, List<Judgement>> judge) {
        return (recorded, partnerships) -> new CaseJudging.OneCase() {
            @Override
            public Set<Vsv> partnerships() {
                return Partnerships.everOf(recorded);
            }

            @Override
            public List<VsvFact> changes() {
                return List.of();
            }

            @Override
            public Setting setting(Instant moment) {
                return setting;
            }

            @Override
            public List<Judgement> judge(Course course, Setting unchanged, Effort effort) {
                return judge.apply(course);
            }
        };
    }
}
