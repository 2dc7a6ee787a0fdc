package nl.geboortepad.ops.vault;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import nl.geboortepad.command.registry.RegisteredPregnancy;
import nl.geboortepad.command.registry.Registry;
import nl.geboortepad.command.vault.AuditVault;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.ops.health.WatchedHealth;
import nl.geboortepad.ops.sealing.FactKeys;
import nl.geboortepad.ops.settings.AuditSettings;
import nl.geboortepad.ops.settings.VaultSettings;
import nl.geboortepad.query.rows.RowsView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Opens the vault. Only a process with a database of its own makes a master key file of its own accord. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({VaultSettings.class, AuditSettings.class})
class VaultConfiguration {
    @Bean
    MasterKeyFile masterKeyFile(VaultSettings settings, Environment environment, JdbcClient jdbc) {
        var path = settings.masterKeyFile();
        var ownsItsDatabase = environment.acceptsProfiles(Profiles.of("!postgres"));
        var isNew = !Files.exists(path) && neverSealed(jdbc);
        return isNew && (ownsItsDatabase || settings.makeMasterKey())
                ? MasterKeyFile.make(path)
                : MasterKeyFile.open(path);
    }

    @Bean
    KeyRing keyRing(JdbcClient jdbc, MasterKeyFile file, Clock clock) {
        var ring = new KeyRing(jdbc, file, new UnlockedKeys(clock));
        SharedKeys.makeIn(ring);
        return ring;
    }

    @Bean
    FactKeys factKeys(JdbcClient jdbc, KeyRing ring, Registry registry, Clock clock) {
        return new KeysOfFacts(jdbc, ring, registry, clock);
    }

    private static final Duration HEALTH_PATIENCE = Duration.ofSeconds(30);

    @Bean
    WatchedHealth vaultHealthIndicator(JdbcClient jdbc, MasterKeyFile file) {
        return new WatchedHealth("vault", HEALTH_PATIENCE, new VaultHealth(jdbc, file));
    }

    @Bean
    Vault vault(
            JdbcClient jdbc,
            MasterKeyFile file,
            KeyRing ring,
            Registry registry,
            ObjectProvider<RowsView> rows,
            Clock clock,
            PlatformTransactionManager transactions) {
        return new EncryptedVault(
                jdbc,
                file,
                ring,
                woman -> registry.pregnancies(woman).stream()
                        .map(RegisteredPregnancy::id)
                        .toList(),
                (woman, pregnancies) -> {
                    rows.ifAvailable(view -> view.forget(pregnancies));
                    registry.forget(woman);
                },
                clock,
                transactions);
    }

    @Bean
    AuditVault auditVault(
            JdbcClient jdbc,
            MasterKeyFile file,
            KeyRing ring,
            Clock clock,
            AuditSettings audits,
            PlatformTransactionManager transactions) {
        return new EncryptedAudits(jdbc, file, ring, new Discretion(clock, audits.toldWithin()), transactions);
    }

    @Bean
    KeyRotation keyRotation(
            JdbcClient jdbc, MasterKeyFile file, KeyRing ring, PlatformTransactionManager transactions) {
        return new KeyRotation(jdbc, file, ring, transactions);
    }

    private static boolean neverSealed(JdbcClient jdbc) {
        return !jdbc.sql("select exists (select from vault.master_key)")
                .query(Boolean.class)
                .single();
    }
}
