package nl.geboortepad.ops.commands;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import nl.geboortepad.command.handling.OnlyFromFreshCopies;
import nl.geboortepad.command.pregnancy.http.BulkWorkers;
import nl.geboortepad.ops.moments.RecordedTime;
import nl.geboortepad.ops.settings.CommandSettings;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How commands reach their handler, and what the clock is that dates the events they lead to. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommandSettings.class)
class Commands {
    @Autowired
    void dateEventsBy(Clock clock) {
        GenericEventMessage.clock = new MomentOfRecording(Clock.tick(clock, Duration.ofMillis(1)));
    }

    @Bean
    ScheduledExecutorService laterTries() {
        return Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name("later-try-", 1).factory());
    }

    @Bean
    @Qualifier("localSegment")
    SimpleCommandBus commandBus(
            TransactionManager transactions,
            RecordedTime moments,
            org.axonframework.config.Configuration configuration,
            DuplicateCommandHandlerResolver duplicates) {
        var bus = new LocalCommands(SimpleCommandBus.builder()
                .transactionManager(transactions)
                .duplicateCommandHandlerResolver(duplicates)
                .spanFactory(configuration.getComponent(CommandBusSpanFactory.class))
                .messageMonitor(configuration.messageMonitor(CommandBus.class, "commandBus")));
        bus.registerHandlerInterceptor(new OnlyFromFreshCopies());
        bus.registerHandlerInterceptor(MomentOfRecording.from(moments));
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
        return bus;
    }

    @Bean
    CommandGateway commandGateway(CommandBus bus, ScheduledExecutorService laterTries, CommandSettings settings) {
        return PatientGateway.over(bus, new TryAgain(laterTries), settings.patience());
    }

    @Bean
    BulkWorkers bulkWorkers(CommandSettings settings) {
        return new BulkWorkers(settings.bulkWorkers());
    }
}
