package nl.geboortepad.ops.storage;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How views read: in large batches, of which the rows and the position commit together. */
@Configuration(proxyBeanMethods = false)
class Processors {
    @Bean
    ConfigurerModule readingInBatches(
            @Value("${geboortepad.views.batch-size}") int batchSize,
            @Value("${geboortepad.views.segments}") int segments) {
        return configurer -> configurer
                .eventProcessing()
                .usingPooledStreamingEventProcessors((configuration, processor) ->
                        processor.batchSize(batchSize).initialSegmentCount(segments))
                // Axon would log and go on, and the view would be wrong for ever
                .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance());
    }
}
