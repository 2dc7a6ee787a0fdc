package nl.geboortepad.ops.storage;

import javax.sql.DataSource;
import nl.geboortepad.query.reading.ViewReading;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The events lie in Axon Server, which also carries the messages; Axon's connector does the rest. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true", matchIfMissing = true)
class AxonServerStorage {
    @Bean
    HealthIndicator storeHealthIndicator(AxonServerConnectionManager connections) {
        return new AxonServerHealth(connections);
    }

    @Bean
    ViewReading viewReading(DataSource source, EventStore store) {
        return new AxonServerReading(source, store);
    }
}
