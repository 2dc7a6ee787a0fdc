package nl.geboortepad.ops.commands;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import nl.geboortepad.ops.moments.RecordedTime;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * All that one command records is recorded at one moment: nobody can ask what was known halfway. It is taken when the command
 * first records something, from those of the engine that handles it: several may run in one process.
 */
final class MomentOfRecording extends Clock {
    private static final String MOMENTS = "moments of recording";
    private static final String MOMENT = "moment of recording";

    private final Clock clock;

    MomentOfRecording(Clock clock) {
        this.clock = clock;
    }

    /** Tells a command from which engine its moment comes. */
    static MessageHandlerInterceptor<CommandMessage<?>> from(RecordedTime moments) {
        return new MessageHandlerInterceptor<>() {
            @Override
            public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
                    throws Exception {
                unit.root().getOrComputeResource(MOMENTS, key -> moments);
                return chain.proceed();
            }
        };
    }

    @Override
    public Instant instant() {
        if (!CurrentUnitOfWork.isStarted()) {
            return clock.instant();
        }
        var unit = CurrentUnitOfWork.get().root();
        RecordedTime moments = unit.getResource(MOMENTS);
        return moments == null ? clock.instant() : unit.getOrComputeResource(MOMENT, key -> moments.take());
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
