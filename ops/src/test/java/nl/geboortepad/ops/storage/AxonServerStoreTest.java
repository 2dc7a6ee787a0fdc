package nl.geboortepad.ops.storage;

import java.util.stream.Stream;
import nl.geboortepad.ops.embedded.EmbeddedDatabase;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.context.ConfigurableApplicationContext;

@EnabledIfEnvironmentVariable(
        named = "GEBOORTEPAD_AXONSERVER",
        matches = ".+",
        disabledReason = "No Axon Server: set GEBOORTEPAD_AXONSERVER=host:port to run the contract on one")
class AxonServerStoreTest extends SharedStoreContract {
    private final EmbeddedDatabase database = EmbeddedDatabase.fresh();

    @Override
    ConfigurableApplicationContext start(String... more) {
        String[] properties = {
            "spring.profiles.active=postgres,axonserver",
            "geboortepad.axonserver=" + System.getenv("GEBOORTEPAD_AXONSERVER")
        };
        return StorageOnly.start(Stream.of(database.properties(), properties, more)
                .flatMap(Stream::of)
                .toArray(String[]::new));
    }
}
