package nl.geboortepad.ops.storage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.geboortepad.command.handling.Logbook;
import nl.geboortepad.kernel.event.ErasedFact;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.event.StoredEvent;
import nl.geboortepad.ops.settings.CommandSettings;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/** What every store shares: one transaction for everything that is written, and who may read what. */
@Configuration(proxyBeanMethods = false)
class Storage {
    @Bean
    static PatientPool patientPool(ObjectProvider<CommandSettings> settings) {
        return new PatientPool(settings);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource source) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(source));
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    @Primary
    Serializer serializer(EventTypes types) {
        return new MessageSerializer(types.mapper());
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(Serializer serializer) {
        return serializer;
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(EventTypes types) {
        return new PlainNames(types);
    }

    @Bean
    FactStreams factStreams(EventStore store, ObjectProvider<SqlEvents> events) {
        var kept = new KeptStreams(
                (stream, from) -> stored(store.readEvents(stream, from).asStream()));
        return new FactStreams(
                kept::events,
                events.stream().<FactStreams.Many>map(Storage::many).findAny().orElse(FactStreams.Many.ONE_BY_ONE));
    }

    private static FactStreams.Many many(SqlEvents events) {
        return new FactStreams.Many() {
            @Override
            public Map<String, Supplier<Stream<StoredEvent>>> events(Collection<String> streams) {
                var read = new HashMap<String, Supplier<Stream<StoredEvent>>>();
                events.streams(streams).forEach((name, stream) -> read.put(name, () -> stored(stream.get())));
                return read;
            }

            @Override
            public List<String> pregnanciesAfter(String stream, int most) {
                return events.pregnanciesAfter(stream, most);
            }
        };
    }

    private static Stream<StoredEvent> stored(Stream<? extends DomainEventMessage<?>> events) {
        return events.filter(event -> !(event.getPayload() instanceof ErasedFact))
                .map(Logbook::stored);
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(new TokenJson())
                .contentType(String.class)
                .schema(TokenSchema.builder()
                        .setTokenTable("event_store.token")
                        .setProcessorNameColumn("processor")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("touched")
                        .setOwnerColumn("owner")
                        .build())
                .build();
    }
}
