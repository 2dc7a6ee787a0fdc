package nl.geboortepad.ops.storage;

import java.util.concurrent.TimeUnit;
import nl.geboortepad.ops.health.WatchedHealth;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.health.contributor.Health;

/** Healthy is an Axon Server that tells the position of its last event in time. */
final class AxonServerHealth implements WatchedHealth.Look {
    private final AxonServerConnectionManager connections;

    AxonServerHealth(AxonServerConnectionManager connections) {
        this.connections = connections;
    }

    @Override
    public Health look() throws Exception {
        connections.getConnection().eventChannel().getLastToken().get(3, TimeUnit.SECONDS);
        return Health.up().build();
    }
}
