package nl.geboortepad.command.pregnancy;

import nl.geboortepad.command.handling.KeptAggregates;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pregnancies that were asked something lately stay in memory. */
@Configuration(proxyBeanMethods = false)
class KeptPregnancies {
    @Bean
    Repository<Pregnancy> pregnancyRepository(
            EventStore store,
            KeptAggregates.Readable readable,
            ParameterResolverFactory parameters,
            HandlerDefinition handlers) {
        return KeptAggregates.of(Pregnancy.class, store, readable, parameters, handlers);
    }
}
