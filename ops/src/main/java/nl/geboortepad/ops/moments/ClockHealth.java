package nl.geboortepad.ops.moments;

import nl.geboortepad.ops.health.WatchedHealth;
import org.springframework.boot.health.contributor.Health;

/** Healthy is a clock by which is recorded. */
final class ClockHealth implements WatchedHealth.Look {
    private final RecordedTime recorded;

    ClockHealth(RecordedTime recorded) {
        this.recorded = recorded;
    }

    @Override
    public Health look() {
        var clocks = recorded.clocks();
        return (clocks.fault().isEmpty() ? Health.up() : Health.down())
                .withDetail("engine", clocks.engine())
                .withDetail("database", clocks.database())
                .withDetail("recorded", clocks.recorded())
                .withDetail("fault", clocks.fault().map(Enum::name).orElse("none"))
                .build();
    }
}
