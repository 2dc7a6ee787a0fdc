package nl.geboortepad.ops.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.geboortepad.ops.embedded.EmbeddedDatabase;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.axonframework.updates.UpdateChecker;
import org.axonframework.updates.configuration.DefaultUsagePropertyProvider;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Watches every connection that Java opens, and Axon does not know that it is watched by a test. */
class NoTelemetryTest {
    /** Axon leaves its call out when it sees a test on the stack; with this it believes to be in production. */
    private static final String IN_PRODUCTION = "axoniq.usage.force-test-environment";

    private static final int LONGER_THAN_AXON_WAITS = 2_500;

    @TempDir
    Path home;

    private final Queue<URI> calls = new ConcurrentLinkedQueue<>();
    private final ProxySelector before = ProxySelector.getDefault();
    private final String homeBefore = System.getProperty("user.home");

    @BeforeEach
    void watch() {
        System.setProperty(IN_PRODUCTION, "true");
        System.setProperty("user.home", home.toString());
        ProxySelector.setDefault(new Watcher());
    }

    @AfterEach
    void unwatch() {
        System.clearProperty(IN_PRODUCTION);
        System.setProperty("user.home", homeBefore);
        ProxySelector.setDefault(before);
    }

    @Test
    void the_engine_calls_nobody_and_leaves_no_number_in_the_home_of_its_user() throws InterruptedException {
        try (var engine = StorageOnly.start(EmbeddedDatabase.fresh().properties())) {
            Thread.sleep(LONGER_THAN_AXON_WAITS);

            assertThat(engine.getBeanNamesForType(UpdateChecker.class)).isEmpty();
            assertThat(System.getProperty("axoniq.update-checker.disabled")).isEqualTo("true");
        }
        assertThat(calls).allMatch(uri -> uri.getHost().equals("localhost"));
        assertThat(home.resolve(".axoniq")).doesNotExist();
    }

    @Test
    void without_that_care_it_would_have_called_and_this_test_would_have_seen_it() throws InterruptedException {
        try (var engine = StorageOnly.startWith(
                WithUpdateChecker.class, EmbeddedDatabase.fresh().properties())) {
            Thread.sleep(LONGER_THAN_AXON_WAITS);

            assertThat(engine.getBeanNamesForType(UpdateChecker.class)).isNotEmpty();
        }
        assertThat(calls).anyMatch(uri -> uri.getHost().contains("axoniq"));
        assertThat(home.resolve(".axoniq")).exists();
    }

    @Import({StorageOnly.class, UpdateCheckerAutoConfiguration.class})
    static class WithUpdateChecker {
        @Bean
        @Primary
        UsagePropertyProvider asAxonWouldHaveIt() {
            return DefaultUsagePropertyProvider.INSTANCE;
        }
    }

    /** Sends whoever wants to leave to a port where nobody listens. */
    private final class Watcher extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            calls.add(uri);
            return uri.getHost().equals("localhost")
                    ? List.of(Proxy.NO_PROXY)
                    : List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("localhost", 1)));
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    }
}
