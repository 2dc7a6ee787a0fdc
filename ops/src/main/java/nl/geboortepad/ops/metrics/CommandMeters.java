package nl.geboortepad.ops.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import nl.geboortepad.command.handling.Answer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/** Counts commands and how they ended, and refusals by their rule. The framework finds it and puts it before the bus. */
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
                var code = refused.code().toString();
                meters.counter("geboortepad.commands.refused", "code", code, "rule", rule(refused, code))
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

    /** The rule by which it was refused; what no rule of a record says goes by its code. Both are names of ours. */
    private static String rule(Answer.Refused refused, String code) {
        return refused.extra().getOrDefault("rule", code).toString();
    }

    private void commands(String command, String outcome) {
        meters.counter("geboortepad.commands", "command", command, "outcome", outcome)
                .increment();
    }
}
