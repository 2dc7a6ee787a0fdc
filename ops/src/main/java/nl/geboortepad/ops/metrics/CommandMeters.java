package nl.geboortepad.ops.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.function.BiFunction;
import nl.geboortepad.kernel.Problem;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Counts commands and how they ended, refusals by their code, and events by their type once they are stored. */
@Component
final class CommandMeters
        implements MessageHandlerInterceptor<CommandMessage<?>>,
                MessageDispatchInterceptor<EventMessage<?>>,
                SmartInitializingSingleton {
    private final MeterRegistry meters;
    private final CommandBus commands;
    private final EventBus events;

    CommandMeters(MeterRegistry meters, CommandBus commands, EventBus events) {
        this.meters = meters;
        this.commands = commands;
        this.events = events;
    }

    @Override
    public void afterSingletonsInstantiated() {
        commands.registerHandlerInterceptor(this);
        events.registerDispatchInterceptor(this);
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var command = unitOfWork.getMessage().getPayloadType().getSimpleName();
        unitOfWork.afterCommit(work -> commands(command, "done"));
        var timing = Timer.start(meters);
        try {
            return chain.proceed();
        } catch (Problem problem) {
            commands(command, "refused");
            meters.counter("geboortepad.refusals", "code", problem.code().toString())
                    .increment();
            throw problem;
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

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> messages) {
        return (index, message) -> {
            org.axonframework.messaging.unitofwork.CurrentUnitOfWork.ifStarted(
                    work -> work.afterCommit(committed -> stored(message)));
            return message;
        };
    }

    private void stored(EventMessage<?> message) {
        meters.counter("geboortepad.events", "type", message.getPayloadType().getSimpleName())
                .increment();
    }
}
