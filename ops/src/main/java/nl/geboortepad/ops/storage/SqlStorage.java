package nl.geboortepad.ops.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import nl.geboortepad.ops.health.WatchedHealth;
import nl.geboortepad.ops.sealing.FactKeys;
import nl.geboortepad.query.settled.ViewReading;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** The events lie in PostgreSQL. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class SqlStorage {
    /** Events of another process are seen after this long at most; those of this process at once. */
    private static final int MILLISECONDS_BETWEEN_LOOKS = 200;

    private static final Duration HEALTH_PATIENCE = Duration.ofSeconds(5);

    @Bean
    SqlEvents eventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer events,
            FactKeys keys,
            Configuration configuration) {
        return SqlEvents.over(connections, transactions, events, configuration.upcasterChain(), keys);
    }

    @Bean
    EmbeddedEventStore eventStore(EventStorageEngine engine, Configuration configuration) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"))
                .spanFactory(configuration.getComponent(EventBusSpanFactory.class))
                .fetchDelay(MILLISECONDS_BETWEEN_LOOKS)
                .build();
    }

    @Bean
    ViewReading viewReading(DataSource source, ReadPositions positions) {
        return new SqlReading(source, positions);
    }

    @Bean
    AppendOnly appendOnly(DataSource source) {
        return new AppendOnly(source);
    }

    @Bean
    WatchedHealth storeHealthIndicator(HikariDataSource pool) {
        return new WatchedHealth("store", HEALTH_PATIENCE, new SqlStoreHealth(pool));
    }
}
