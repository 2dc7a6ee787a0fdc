package nl.geboortepad.ops.sealing;

import nl.geboortepad.command.handling.KeptAggregates;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Puts sealing and opening in the way of every event, whichever store it goes to. */
@Configuration(proxyBeanMethods = false)
class Sealing {
    @Bean
    StreamHolders streamHolders(FactKeys keys) {
        return new StreamHolders(keys);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    EventUpcaster openingOnTheWayOut(FactKeys keys, StreamHolders holders) {
        return new OpeningOnTheWayOut(keys, holders);
    }

    @Bean
    KeptAggregates.Readable readableStreams(FactKeys keys, StreamHolders holders) {
        return stream -> holders.of(stream).flatMap(keys::find).isPresent();
    }

    @Bean
    ConfigurerModule sealingOnTheWayIn(
            FactKeys keys, StreamHolders holders, @Qualifier("eventSerializer") Serializer events) {
        return configurer -> configurer.onInitialize(configuration -> configuration.onStart(
                Integer.MIN_VALUE,
                () -> configuration
                        .eventBus()
                        .registerDispatchInterceptor(new SealingOnTheWayIn(keys, holders, events))));
    }
}
