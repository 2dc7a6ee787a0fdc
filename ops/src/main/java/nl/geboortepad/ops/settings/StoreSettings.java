package nl.geboortepad.ops.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import nl.geboortepad.kernel.text.Text;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where things are stored.
 *
 * @param dataFolder where the embedded database and the master key lie
 * @param axonserver host and port, with the profile {@code axonserver}; Axon's connector reads it
 */
@ConfigurationProperties("geboortepad")
public record StoreSettings(Path dataFolder, Database database, Optional<String> axonserver) {
    private static final int LAST_PORT = 65_535;

    /**
     * The embedded database listens on {@code port}, any free one when that is 0. All else is of a database of one's own, with
     * the profile {@code postgres}: a start waits for it as long as {@code patience}, and the data sources of Spring read the
     * rest. Without that profile nobody logs in, and {@code owner} and {@code app} are null.
     */
    public record Database(int port, Duration patience, Optional<String> url, Login owner, Login app) {
        public Database {
            Require.noNegative("geboortepad.database.patience", patience);
            Require.that(
                    "geboortepad.database.port",
                    port,
                    p -> p >= 0 && p <= LAST_PORT,
                    new Text("een poort, of 0 voor een vrije", "a port, or 0 for a free one"));
            url.ifPresent(address -> Require.that(
                    "geboortepad.database.url",
                    address,
                    a -> a.startsWith("jdbc:postgresql:"),
                    new Text("een adres zoals jdbc:postgresql://…", "an address such as jdbc:postgresql://…")));
        }
    }

    /** @param password is shown nowhere */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    public StoreSettings {
        Require.isSet("geboortepad.data-folder", dataFolder, new Text("een map", "a folder"));
    }
}
