package nl.geboortepad.ops.commands;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;

/**
 * Two wrote to one stream at the same moment, and the store took one: the other reads again and tries again. Nothing
 * else is repeated, since only here it is certain that nothing was written.
 */
final class TryAgain implements RetryScheduler {
    private static final int TIMES = 6;
    private static final int MILLISECONDS = 10;

    private final ScheduledExecutorService later;

    TryAgain(ScheduledExecutorService later) {
        this.later = later;
    }

    @Override
    public boolean scheduleRetry(
            @SuppressWarnings("rawtypes") CommandMessage command,
            RuntimeException failure,
            List<Class<? extends Throwable>[]> failures,
            Runnable dispatch) {
        if (failures.size() > TIMES || !StoreFailure.behind(failure).equals(Optional.of(StoreFailure.CONFLICT))) {
            return false;
        }
        // Twice as long each time, and a little at random, so that the same two do not meet again
        int longest = MILLISECONDS << failures.size();
        try {
            later.schedule(dispatch, ThreadLocalRandom.current().nextInt(1, longest), TimeUnit.MILLISECONDS);
            return true;
        } catch (RejectedExecutionException stopping) {
            return false;
        }
    }
}
