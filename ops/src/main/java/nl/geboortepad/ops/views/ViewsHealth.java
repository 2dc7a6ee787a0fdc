package nl.geboortepad.ops.views;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.geboortepad.ops.health.WatchedHealth;
import nl.geboortepad.query.rows.JudgedCases;
import org.springframework.boot.health.contributor.Health;

/**
 * Queries work when every view runs and reads on. One that is merely behind says so, and so does one of which cases are
 * parked; that is no failure. One that gets no further for a minute is.
 */
final class ViewsHealth implements WatchedHealth.Look {
    private static final Duration LONGEST_STAND = Duration.ofMinutes(1);

    private final Views views;
    private final JudgedCases cases;
    private final Map<String, Stand> stands = new HashMap<>();

    /** Since when it is so far behind what it must read. */
    private record Stand(long reached, long since) {}

    ViewsHealth(Views views, JudgedCases cases) {
        this.views = views;
        this.cases = cases;
    }

    @Override
    public Health look() {
        views.endRebuilds();
        var standings = views.standings();
        var stuck = standings.entrySet().stream()
                .filter(one -> !one.getValue().running() || standsStill(one.getKey(), one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return (stuck.isEmpty() ? Health.up() : Health.down())
                .withDetails(new HashMap<>(standings))
                .withDetail("stuck", stuck)
                .withDetail("cases", cases.parked())
                .build();
    }

    private boolean standsStill(String view, Views.Standing standing) {
        var reached = views.reached(view);
        var now = System.nanoTime();
        var last = stands.get(view);
        var waits = standing.behind() > 0 || standing.failing();
        if (!waits || last == null || last.reached() != reached) {
            stands.put(view, new Stand(reached, now));
            return false;
        }
        return now - last.since() > LONGEST_STAND.toNanos();
    }
}
