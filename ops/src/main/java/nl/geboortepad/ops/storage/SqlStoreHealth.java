package nl.geboortepad.ops.storage;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Healthy is a store that takes an event: one is really inserted, and rolled back. */
final class SqlStoreHealth extends AbstractHealthIndicator {
    // A given, negative index: taking the next one would leave a gap that every reader has to wait for.
    private static final String PROBE = """
            insert into event_store.event (global_index, event_id, stream, version, recorded, type, payload, metadata)
            overriding system value values (:index, :id, :id, 0, clock_timestamp(), 'Probe', '{}', '{}')""";

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    SqlStoreHealth(DataSource source, PlatformTransactionManager transactions) {
        super("The store takes no events");
        database = JdbcClient.create(source);
        transaction = new TransactionTemplate(transactions);
        transaction.setTimeout(3);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        long index = -1 - ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            database.sql(PROBE)
                    .param("index", index)
                    .param("id", "probe-" + UUID.randomUUID())
                    .update();
        });
        health.up();
    }
}
