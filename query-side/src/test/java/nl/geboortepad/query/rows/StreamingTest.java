package nl.geboortepad.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import nl.geboortepad.query.Database;
import nl.geboortepad.query.Given;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class StreamingTest {
    private static final long PATIENCE_MILLIS = 30_000;

    @Test
    void several_readers_at_once_give_the_rows_of_one() throws Exception {
        var alone = new Given();
        var one = new Reader(alone, Database.fresh(), AllVerdicts::judge);
        var events = new Region(alone, 11).lives(12, 150);
        alone.publish(events);
        one.reads(events);

        var given = new Given();
        var several = new Reader(given, Database.fresh(), AllVerdicts::judge);
        readTogether(given, several, () -> given.publish(new Region(given, 11).lives(12, 150)), one.rows());
    }

    @Test
    void several_readers_at_once_judge_by_what_partnerships_recorded_meanwhile() throws Exception {
        var alone = new PartnershipsInTheViewTest();
        alone.readsAll(new Random(4));

        var together = new PartnershipsInTheViewTest();
        var lives = together.lives(new Random(4));
        readTogether(
                together.given,
                together.reader,
                () -> lives.forEach(event -> together.given.publish(List.of(event))),
                alone.reader.rows());
    }

    private static void readTogether(Given given, Reader several, Runnable publish, List<String> rows)
            throws Exception {
        var workers = Executors.newScheduledThreadPool(4);
        var processor = PooledStreamingEventProcessor.builder()
                .name("worklist")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(several.view)
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .messageSource(given.store())
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(Reader.transactions(new DataSourceTransactionManager(several.source)))
                .coordinatorExecutor(workers)
                .workerExecutor(workers)
                .initialSegmentCount(3)
                .initialToken(store -> store.createTailToken())
                .batchSize(10)
                .tokenClaimInterval(500)
                .build();
        try {
            processor.start();
            publish.run();
            await(() -> several.rows().equals(rows));
            processor.shutDown();
            processor.resetTokens();
            assertThat(new JdbcTemplate(several.source)
                            .queryForObject("select count(*) from view.case_row", Long.class))
                    .isZero();
            processor.start();
            await(() -> several.rows().equals(rows));
        } finally {
            processor.shutDown();
            workers.shutdownNow();
        }
        assertThat(several.rows()).isEqualTo(rows);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (var waited = 0L; !condition.getAsBoolean() && waited < PATIENCE_MILLIS; waited += 100) {
            Thread.sleep(100);
        }
    }
}
