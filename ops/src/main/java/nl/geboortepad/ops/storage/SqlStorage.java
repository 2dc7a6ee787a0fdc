package nl.geboortepad.ops.storage;

import javax.sql.DataSource;
import nl.geboortepad.query.reading.ViewReading;
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
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/** The events lie in PostgreSQL. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class SqlStorage {
    /** Events of another process are seen after this long at most; those of this process at once. */
    private static final int MILLISECONDS_BETWEEN_LOOKS = 200;

    @Bean
    EventStorageEngine eventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer events,
            Configuration configuration) {
        return SqlEvents.over(connections, transactions, events, configuration.upcasterChain());
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
    ViewReading viewReading(DataSource source) {
        return new SqlReading(source);
    }

    @Bean
    AppendOnly appendOnly(DataSource source) {
        return new AppendOnly(source);
    }

    @Bean
    HealthIndicator storeHealthIndicator(DataSource source, PlatformTransactionManager transactions) {
        return new SqlStoreHealth(source, transactions);
    }
}
