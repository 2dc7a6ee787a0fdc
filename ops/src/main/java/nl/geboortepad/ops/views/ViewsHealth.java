package nl.geboortepad.ops.views;

import java.util.HashMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Queries work when every view runs. One that is merely behind says so; that is no failure. */
@Component("reading")
final class ViewsHealth implements HealthIndicator {
    private final Views views;

    ViewsHealth(Views views) {
        this.views = views;
    }

    @Override
    public Health health() {
        var standings = views.standings();
        var well = standings.values().stream().allMatch(s -> s.running() && !s.failing());
        return (well ? Health.up() : Health.down())
                .withDetails(new HashMap<>(standings))
                .build();
    }
}
