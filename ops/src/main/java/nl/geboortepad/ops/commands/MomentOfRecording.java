package nl.geboortepad.ops.commands;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * All that one command records is recorded at one moment: nobody can ask what was known halfway. That moments never go back
 * within a stream is for {@code kernel.event.StoredEvent}.
 */
final class MomentOfRecording extends Clock {
    private static final String MOMENT = "moment of recording";

    private final Clock clock;

    MomentOfRecording(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().root().getOrComputeResource(MOMENT, key -> clock.instant())
                : clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MomentOfRecording(clock.withZone(zone));
    }
}
