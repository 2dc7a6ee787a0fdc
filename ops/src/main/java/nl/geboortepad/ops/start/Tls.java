package nl.geboortepad.ops.start;

import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** Whether a port speaks TLS by its settings. */
final class Tls {
    private Tls() {}

    /** @param prefix of its settings: {@code server.ssl.} */
    static boolean isSet(String prefix, Environment environment) {
        return environment.getProperty(prefix + "enabled", Boolean.class, true)
                && Stream.of("bundle", "certificate", "key-store")
                        .anyMatch(name ->
                                !environment.getProperty(prefix + name, "").isBlank());
    }
}
