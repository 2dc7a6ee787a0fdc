package nl.geboortepad.ops.storage;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Without any profile: the engine's own PostgreSQL, stopped and started with it. */
class EmbeddedStoreTest extends StoreContract {
    @TempDir
    static Path folder;

    @Override
    ConfigurableApplicationContext start(String... more) {
        return StorageOnly.start(Stream.concat(Stream.of("geboortepad.data-folder=" + folder), Stream.of(more))
                .toArray(String[]::new));
    }
}
