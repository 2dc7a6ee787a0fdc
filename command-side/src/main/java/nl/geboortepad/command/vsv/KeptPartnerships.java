package nl.geboortepad.command.vsv;

import nl.geboortepad.command.handling.KeptAggregates;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The partnerships that were asked something lately stay in memory. */
@Configuration(proxyBeanMethods = false)
class KeptPartnerships {
    @Bean
    Repository<Partnership> partnershipRepository(
            EventStore store,
            KeptAggregates.Readable readable,
            ParameterResolverFactory parameters,
            HandlerDefinition handlers) {
        return KeptAggregates.of(Partnership.class, store, readable, parameters, handlers);
    }
}
