package nl.geboortepad.ops.time;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.geboortepad.kernel.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Something that is done again and again while the engine runs, on a thread of its own, after a pause each time. What fails
 * is done again the next time.
 */
public final class NowAndThen implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NowAndThen.class);

    private final String thread;
    private final Duration pause;
    private final Text doing;
    private final Runnable work;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    /** @param doing what failed, when it does */
    public NowAndThen(String thread, Duration pause, Text doing, Runnable work) {
        this.thread = thread;
        this.pause = pause;
        this.doing = doing;
        this.work = work;
    }

    @Override
    public void start() {
        var stop = new CountDownLatch(1);
        stopped = stop;
        Thread.ofPlatform().daemon().name(thread).start(() -> repeat(stop));
    }

    private void repeat(CountDownLatch stop) {
        try {
            while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                once(stop);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void once(CountDownLatch stop) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            // When we stop, what it needs may be gone already.
            if (stop.getCount() > 0) {
                // Its message may repeat what it was about.
                LOG.warn(
                        new Text("Mislukt, straks opnieuw: " + doing.nl(), "failed, once more later: " + doing.en())
                                        .inOneLine()
                                + ": {}",
                        failed.getClass().getName());
            }
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
