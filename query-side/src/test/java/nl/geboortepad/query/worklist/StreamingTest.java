package nl.geboortepad.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;

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
            given.publish(new Region(given, 11).lives(12, 150));
            await(() -> several.rows().equals(one.rows()));
            processor.shutDown();
            processor.resetTokens();
            assertThat(new JdbcTemplate(several.source)
                            .queryForObject("select count(*) from view.case_row", Long.class))
                    .isZero();
            processor.start();
            await(() -> several.rows().equals(one.rows()));
        } finally {
            processor.shutDown();
            workers.shutdownNow();
        }
        assertThat(several.rows()).isEqualTo(one.rows());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (var waited = 0L; !condition.getAsBoolean() && waited < PATIENCE_MILLIS; waited += 100) {
            Thread.sleep(100);
        }
    }
}
