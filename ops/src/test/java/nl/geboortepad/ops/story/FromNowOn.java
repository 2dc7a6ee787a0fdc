package nl.geboortepad.ops.story;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** A server that other tests write to as well holds events that are none of ours: our readers begin behind them. */
@Configuration(proxyBeanMethods = false)
@Profile(FromNowOn.PROFILE)
class FromNowOn {
    static final String PROFILE = "from-now-on";

    @Bean
    ConfigurerModule readersBegin() {
        return configurer -> {
            for (var reader : new String[] {"worklist", "registry"}) {
                configurer
                        .eventProcessing()
                        .registerPooledStreamingEventProcessorConfiguration(
                                reader,
                                (configuration, processor) ->
                                        processor.initialToken(StreamableMessageSource::createHeadToken));
            }
        };
    }
}
