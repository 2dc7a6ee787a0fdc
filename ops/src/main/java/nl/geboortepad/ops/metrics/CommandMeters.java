package nl.geboortepad.ops.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import nl.geboortepad.command.handling.Answer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/** Counts commands and how they ended, and refusals by their code. The framework finds it and puts it before the bus. */
@Component
final class CommandMeters implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final MeterRegistry meters;

    CommandMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var command = unitOfWork.getMessage().getPayloadType().getSimpleName();
        var timing = Timer.start(meters);
        try {
            var answer = chain.proceed();
            if (answer instanceof Answer.Refused refused) {
                commands(command, "refused");
                meters.counter("geboortepad.refusals", "code", refused.code().toString())
                        .increment();
            } else {
                unitOfWork.afterCommit(work -> commands(command, "done"));
            }
            return answer;
        } catch (Exception e) {
            commands(command, "failed");
            throw e;
        } finally {
            timing.stop(meters.timer("geboortepad.command.time", "command", command));
        }
    }

    private void commands(String command, String outcome) {
        meters.counter("geboortepad.commands", "command", command, "outcome", outcome)
                .increment();
    }
}
