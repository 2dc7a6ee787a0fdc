package nl.geboortepad.ops.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.ops.TestPostgres;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

class VaultConfigurationTest {
    @ComponentScan("nl.geboortepad.ops.registry")
    static class WithRegistry {}

    @TempDir
    Path folder;

    private Path path;
    private ApplicationContextRunner start;

    @BeforeEach
    void set_up() {
        var postgres = TestPostgres.fresh();
        path = folder.resolve("data").resolve("master-key.json");
        start = new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withBean(JdbcClient.class, postgres::jdbc)
                .withBean(PlatformTransactionManager.class, postgres::transactions)
                .withBean(Clock.class, () -> Given.CLOCK)
                .withBean("conversionService", ConversionService.class, ApplicationConversionService::new)
                .withUserConfiguration(VaultConfiguration.class, WithRegistry.class)
                .withPropertyValues("geboortepad.data-folder=" + path.getParent());
    }

    @Test
    void the_embedded_default_makes_a_master_key_file_for_its_owner_only_and_finds_it_again() throws Exception {
        start.run(context -> assertThat(context).hasSingleBean(Vault.class));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        var text = Files.readString(path);
        start.run(context -> assertThat(context).hasNotFailed());
        assertThat(path).hasContent(text);
    }

    @Test
    void elsewhere_a_start_without_master_key_file_is_refused() {
        for (var profile : new String[] {"postgres", "postgres,axonserver"}) {
            start.withPropertyValues("spring.profiles.active=" + profile)
                    .run(refused("There is no master key file at"));
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void elsewhere_a_first_master_key_file_is_made_when_asked_for() {
        var postgres = start.withPropertyValues("spring.profiles.active=postgres");
        postgres.withPropertyValues("geboortepad.vault.make-master-key=true")
                .run(context -> assertThat(context).hasNotFailed());
        postgres.run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void the_master_key_file_may_lie_elsewhere() {
        var other = folder.resolve("secrets").resolve("keys.json");
        start.withPropertyValues("geboortepad.vault.master-key-file=" + other)
                .run(context -> assertThat(other).exists());
        assertThat(path).doesNotExist();
    }

    @Test
    void a_lost_master_key_file_is_never_replaced_by_a_new_one() throws Exception {
        start.run(context -> assertThat(context).hasNotFailed());
        Files.delete(path);
        start.run(refused("Put it back"));
        start.withPropertyValues("geboortepad.vault.make-master-key=true").run(refused("Put it back"));
    }

    @Test
    void a_master_key_file_that_everybody_can_read_is_refused() throws Exception {
        start.run(context -> assertThat(context).hasNotFailed());
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
        start.run(refused("Everybody on this machine can read"));
    }

    @Test
    void a_damaged_master_key_file_is_refused_without_showing_it() throws Exception {
        start.run(context -> assertThat(context).hasNotFailed());
        var text = Files.readString(path);
        var secret = text.substring(text.indexOf("\"value\"") + 10).substring(0, 20);
        Files.writeString(path, text.substring(0, text.length() / 2));
        start.run(context -> {
            refused("cannot be read as a master key file").accept(context);
            assertThat(context.getStartupFailure()).hasStackTraceContaining("master key file");
            assertThat(Throwables.getStackTrace(context.getStartupFailure())).doesNotContain(secret);
        });
    }

    private static ContextConsumer<AssertableApplicationContext> refused(String sentence) {
        return context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(VaultClosed.class)
                .hasMessageContaining(sentence);
    }
}
