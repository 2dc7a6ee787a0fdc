package nl.geboortepad.ops.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.regex.Pattern;
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
                .withBean(ScheduledExecutorService.class, Executors::newSingleThreadScheduledExecutor)
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

    /** Each character in turn would take hours, so each part of each key: its beginning, its middle and its end. */
    @Test
    void with_any_key_in_the_file_changed_by_one_character_it_does_not_start() throws Exception {
        start.run(context -> {
            context.getBean(Vault.class).woman(Given.newBsn());
            var rotation = context.getBean(KeyRotation.class);
            rotation.rotate();
            // what the older key wrapped is wrapped by the newest now, but the older one is still in the file
        });
        var text = Files.readString(path);
        var keys = Pattern.compile("\"value\"\\s*:\\s*\"([^\"]+)\"")
                .matcher(text)
                .results()
                .toList();
        assertThat(keys).hasSize(3);
        for (var key : keys) {
            var length = key.end(1) - key.start(1);
            // the first four characters say what kind of key follows; the last of base64 may hold bits that say nothing
            for (var at : List.of(0, 5, length / 2, length - 4)) {
                var i = key.start(1) + at;
                var changed = text.charAt(i) == 'A' ? 'B' : 'A';
                Files.writeString(path, text.substring(0, i) + changed + text.substring(i + 1));
                start.run(context -> assertThat(context)
                        .as("character %d of a key", at)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(VaultClosed.class)
                        .message()
                        .containsAnyOf("put back", "cannot be read as a master key file")
                        .doesNotContain("\n"));
            }
        }
        Files.writeString(path, text);
        start.run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void with_any_name_or_number_of_a_key_changed_it_does_not_start() throws Exception {
        start.run(context -> context.getBean(Vault.class).woman(Given.newBsn()));
        var text = Files.readString(path);
        for (var field : List.of("primaryKeyId", "typeUrl", "keyMaterialType", "status", "keyId", "outputPrefixType")) {
            var found = Pattern.compile("\"" + field + "\"\\s*:\\s*\"?.").matcher(text);
            while (found.find()) {
                var i = found.end() - 1;
                var changed = text.charAt(i) == '1' ? '2' : '1';
                Files.writeString(path, text.substring(0, i) + changed + text.substring(i + 1));
                start.run(context ->
                        assertThat(context).as(field).getFailure().rootCause().isInstanceOf(VaultClosed.class));
            }
        }
    }

    @Test
    void a_master_key_from_before_there_were_proofs_is_proven_by_what_it_wraps() throws Exception {
        start.run(context -> {
            context.getBean(Vault.class).woman(Given.newBsn());
            context.getBean(JdbcClient.class)
                    .sql("update vault.master_key set proof = null")
                    .update();
        });
        var text = Files.readString(path);
        var i = text.indexOf("\"value\"") + 30;
        Files.writeString(path, text.substring(0, i) + (text.charAt(i) == 'A' ? 'B' : 'A') + text.substring(i + 1));
        start.run(refused("put back"));
        Files.writeString(path, text);
        start.run(context -> assertThat(context.getBean(JdbcClient.class)
                        .sql("select count(*) from vault.master_key where proof is null")
                        .query(Long.class)
                        .single())
                .isZero());
    }

    private static ContextConsumer<AssertableApplicationContext> refused(String sentence) {
        return context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(VaultClosed.class)
                .hasMessageContaining(sentence);
    }
}
