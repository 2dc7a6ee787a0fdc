package nl.geboortepad.ops.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import nl.geboortepad.ops.health.WatchedHealth;
import nl.geboortepad.query.settled.ViewReading;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The events lie in Axon Server, which also carries the messages; Axon's connector does the rest. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true", matchIfMissing = true)
class AxonServerStorage {
    private static final Duration HEALTH_PATIENCE = Duration.ofSeconds(5);

    @Bean
    WatchedHealth storeHealthIndicator(AxonServerConnectionManager connections) {
        return new WatchedHealth("store", HEALTH_PATIENCE, new AxonServerHealth(connections));
    }

    /** The views, the vault and the registry lie there all the same. */
    @Bean
    WatchedHealth databaseHealthIndicator(HikariDataSource pool) {
        return new WatchedHealth("database", HEALTH_PATIENCE, new SqlStoreHealth(pool));
    }

    @Bean
    ViewReading viewReading(ReadPositions positions, EventStore store) {
        return new AxonServerReading(positions, store);
    }
}
