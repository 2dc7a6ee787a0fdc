package nl.geboortepad.ops.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Counts events by their type, once they are stored. */
@Component
final class EventMeters implements SmartInitializingSingleton {
    private final MeterRegistry meters;
    private final EventBus events;

    EventMeters(MeterRegistry meters, EventBus events) {
        this.meters = meters;
        this.events = events;
    }

    @Override
    public void afterSingletonsInstantiated() {
        events.registerDispatchInterceptor(messages -> (index, message) -> whenStored(message));
    }

    private EventMessage<?> whenStored(EventMessage<?> message) {
        CurrentUnitOfWork.ifStarted(work -> work.afterCommit(committed -> meters.counter(
                        "geboortepad.events", "type", message.getPayloadType().getSimpleName())
                .increment()));
        return message;
    }
}
