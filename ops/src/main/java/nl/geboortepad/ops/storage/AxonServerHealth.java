package nl.geboortepad.ops.storage;

import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Healthy is an Axon Server that tells the position of its last event in time. */
final class AxonServerHealth extends AbstractHealthIndicator {
    private final AxonServerConnectionManager connections;

    AxonServerHealth(AxonServerConnectionManager connections) {
        super("Axon Server does not answer");
        this.connections = connections;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        connections.getConnection().eventChannel().getLastToken().get(3, TimeUnit.SECONDS);
        health.up();
    }
}
