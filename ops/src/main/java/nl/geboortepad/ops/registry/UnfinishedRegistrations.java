package nl.geboortepad.ops.registry;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.geboortepad.command.registry.Registry;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes back what a registration left that was cut short between its beginning and its first fact, such as by a crash: a
 * number that was never registered is not known either.
 */
@Component
final class UnfinishedRegistrations implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedRegistrations.class);
    /** Longer than any registration takes. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Registry registry;
    private final Vault vault;
    private final ScheduledExecutorService later;
    private final Clock clock;
    private volatile boolean running;

    UnfinishedRegistrations(Registry registry, Vault vault, ScheduledExecutorService laterTries, Clock clock) {
        this.registry = registry;
        this.vault = vault;
        this.later = laterTries;
        this.clock = clock;
    }

    void takeBack() {
        var before = clock.instant().minus(LONGEST);
        registry.takeBackUnfinished(before);
        vault.takeBackUnfinished(before);
    }

    @Override
    public void start() {
        running = true;
        later.scheduleWithFixedDelay(this::look, 0, LONGEST.toSeconds(), TimeUnit.SECONDS);
    }

    /** What fails is tried again next time. */
    private void look() {
        if (running) {
            try {
                takeBack();
            } catch (RuntimeException failure) {
                LOG.warn(
                        new Text(
                                                "Onvoltooide aanmeldingen konden niet worden opgeruimd",
                                                "unfinished registrations could not be taken back")
                                        .inOneLine()
                                + ": {}",
                        failure.getClass().getName());
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
