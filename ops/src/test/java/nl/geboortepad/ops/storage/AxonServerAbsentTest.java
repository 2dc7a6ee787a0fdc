package nl.geboortepad.ops.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import nl.geboortepad.ops.commands.StoreUnavailable;
import nl.geboortepad.ops.embedded.EmbeddedDatabase;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.HealthIndicator;

class AxonServerAbsentTest {
    @Test
    @Timeout(60)
    void without_an_axon_server_the_engine_says_in_time_that_the_store_is_unavailable() {
        String[] properties = Stream.concat(
                        Stream.of(EmbeddedDatabase.fresh().properties()),
                        Stream.of(
                                "spring.profiles.active=postgres,axonserver",
                                "geboortepad.axonserver=localhost:1",
                                // a view asks where to begin, and without an answer the engine does not start
                                "diary.view=false",
                                "geboortepad.commands.patience=3s"))
                .toArray(String[]::new);
        try (var engine = StorageOnly.start(properties)) {
            var commands = engine.getBean(CommandGateway.class);

            assertThatThrownBy(() -> commands.sendAndWait(new Diary.Note("diary-1", "nobody hears")))
                    .isInstanceOf(StoreUnavailable.class);
            assertThat(engine.getBean("storeHealthIndicator", HealthIndicator.class)
                            .health()
                            .getStatus()
                            .getCode())
                    .isEqualTo("DOWN");
        }
    }
}
