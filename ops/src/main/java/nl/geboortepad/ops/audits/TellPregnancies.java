package nl.geboortepad.ops.audits;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.geboortepad.command.audit.WhenCaseBroughtThenPregnancyKnows;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.ops.settings.AuditSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every now and then whether a pregnancy may be told that it was brought to an audit. */
@Component
@EnableConfigurationProperties(AuditSettings.class)
final class TellPregnancies implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TellPregnancies.class);

    private final WhenCaseBroughtThenPregnancyKnows policy;
    private final ScheduledExecutorService later;
    private final Duration every;
    private volatile boolean running;

    TellPregnancies(
            WhenCaseBroughtThenPregnancyKnows policy, ScheduledExecutorService laterTries, AuditSettings settings) {
        this.policy = policy;
        this.later = laterTries;
        this.every = settings.lookEvery();
    }

    @Override
    public void start() {
        running = true;
        later.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What fails is tried again next time; its kind is logged, and nothing of the case. */
    private void look() {
        if (running) {
            try {
                policy.tellAll();
            } catch (RuntimeException failure) {
                LOG.warn(
                        new Text(
                                                "Een zwangerschap kon niet worden verteld dat zij is ingebracht",
                                                "a pregnancy could not be told that it was brought to an audit")
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
