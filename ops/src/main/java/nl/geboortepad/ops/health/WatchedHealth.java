package nl.geboortepad.ops.health;

import java.time.Duration;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.ops.time.NowAndThen;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * The health of something as it was seen last. Asking costs nothing, however often it is done, and never waits for what is
 * looked at; when a look does not come back in time, that is what is told.
 */
public final class WatchedHealth implements HealthIndicator, SmartLifecycle {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Duration patience;
    private final Look look;
    private final NowAndThen watching;
    private volatile Seen seen;

    /** Looks once; what it throws is a failure of what it looks at. */
    @FunctionalInterface
    public interface Look {
        Health look() throws Exception;
    }

    private record Seen(Health health, long at) {
        Duration age() {
            return Duration.ofNanos(System.nanoTime() - at);
        }
    }

    /** @param patience how old what was seen last may be */
    public WatchedHealth(String name, Duration patience, Look look) {
        this.patience = patience;
        this.look = look;
        this.watching = new NowAndThen(
                "watch-" + name, BETWEEN_LOOKS, new Text("kijken naar " + name, "looking at " + name), this::see);
    }

    /** Before the first look is over, it is looked now. */
    @Override
    public Health health() {
        var last = seen == null ? now() : seen;
        return last.age().compareTo(patience) <= 0
                ? last.health()
                : Health.down()
                        .withDetail("silent for", last.age().toSeconds() + " s")
                        .build();
    }

    private synchronized Seen now() {
        if (seen == null) {
            see();
        }
        return seen;
    }

    private synchronized void see() {
        Health health;
        try {
            health = look.look();
        } catch (Exception failed) {
            // Its message may repeat what it was about.
            health = Health.down()
                    .withDetail("error", failed.getClass().getName())
                    .build();
        }
        seen = new Seen(health, System.nanoTime());
    }

    @Override
    public void start() {
        watching.start();
    }

    @Override
    public void stop() {
        watching.stop();
    }

    @Override
    public boolean isRunning() {
        return watching.isRunning();
    }
}
