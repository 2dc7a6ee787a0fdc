package nl.geboortepad.ops.storage;

import nl.geboortepad.ops.settings.ViewSettings;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How views read: in large batches, of which the rows and the position commit together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ViewSettings.class)
class Processors {
    @Bean
    ConfigurerModule readingInBatches(ViewSettings settings) {
        return configurer -> configurer
                .eventProcessing()
                .usingPooledStreamingEventProcessors((configuration, processor) ->
                        processor.batchSize(settings.batchSize()).initialSegmentCount(settings.segments()))
                // Axon would log and go on, and the view would be wrong for ever
                .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance());
    }
}
