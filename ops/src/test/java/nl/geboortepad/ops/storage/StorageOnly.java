package nl.geboortepad.ops.storage;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.geboortepad.ops.sealing.KeysInMemory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine's storage as it really starts, with a diary in place of care. No scan of classes finds it. */
@EnableAutoConfiguration
@ComponentScan({
    "nl.geboortepad.ops.commands",
    "nl.geboortepad.ops.moments",
    "nl.geboortepad.ops.embedded",
    "nl.geboortepad.ops.sealing",
    "nl.geboortepad.ops.storage",
    "nl.geboortepad.ops.time"
})
class StorageOnly {
    static ConfigurableApplicationContext start(String... properties) {
        return startWith(StorageOnly.class, properties);
    }

    static ConfigurableApplicationContext startWith(Class<?> configuration, String... properties) {
        return new SpringApplicationBuilder(configuration)
                .web(WebApplicationType.NONE)
                .properties("spring.flyway.locations=classpath:db/migration,classpath:db/diary")
                // as arguments, which go before what application.yaml says
                .run(Stream.of(properties).map(property -> "--" + property).toArray(String[]::new));
    }

    @Bean
    KeysInMemory factKeys() {
        return KeysInMemory.OF_ALL_ENGINES;
    }

    @Bean
    @Primary
    EventTypes diaryTypes() {
        return Diary.TYPES;
    }

    @Bean
    ConfigurerModule diary() {
        return configurer -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(Diary.class));
    }

    /** A server that other tests write to as well holds events that are no diary: the view begins behind them, always there. */
    @Bean
    @Profile("axonserver")
    ConfigurerModule diaryFromNowOn() {
        var begin = new ConcurrentHashMap<String, Optional<TrackingToken>>();
        return configurer -> configurer
                .eventProcessing()
                .registerPooledStreamingEventProcessorConfiguration(
                        DiaryView.NAME,
                        (configuration, processor) -> processor.initialToken(events -> begin.computeIfAbsent(
                                        DiaryView.NAME, name -> Optional.ofNullable(events.createHeadToken()))
                                .orElse(null)));
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "diary.view", matchIfMissing = true)
    DiaryView diaryView(JdbcClient database) {
        return new DiaryView(database);
    }
}
