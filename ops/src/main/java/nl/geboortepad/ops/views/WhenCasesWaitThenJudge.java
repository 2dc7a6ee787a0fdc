package nl.geboortepad.ops.views;

import java.time.Duration;
import nl.geboortepad.query.rows.RowsView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Judges by themselves the cases that would have kept others waiting, or that made a batch fail. */
@Component
final class WhenCasesWaitThenJudge implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WhenCasesWaitThenJudge.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final RowsView view;
    private volatile Thread thread;

    WhenCasesWaitThenJudge(RowsView view) {
        this.view = view;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("waiting-cases").start(this::judge);
    }

    private void judge() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(BETWEEN_LOOKS);
                try {
                    view.judgeWaiting();
                } catch (RuntimeException storeAway) {
                    // They still wait when it is back. A message may repeat the data.
                    LOG.warn(
                            "Cases still wait to be judged: {}",
                            storeAway.getClass().getName());
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
