package nl.geboortepad.ops.time;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Healthy is a clock by which is recorded. */
final class ClockHealth extends AbstractHealthIndicator {
    private final RecordedTime recorded;

    ClockHealth(RecordedTime recorded) {
        super("The clock could not be compared with that of the database");
        this.recorded = recorded;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var clocks = recorded.clocks();
        (clocks.fault().isEmpty() ? health.up() : health.down())
                .withDetail("engine", clocks.engine())
                .withDetail("database", clocks.database())
                .withDetail("recorded", clocks.recorded())
                .withDetail("fault", clocks.fault().map(Enum::name).orElse("none"));
    }
}
