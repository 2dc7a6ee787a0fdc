package nl.geboortepad.ops.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import nl.geboortepad.command.vault.AuditVault;
import nl.geboortepad.command.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Opens the vault. Only a process with a database of its own makes a master key file of its own accord. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {
    @Bean
    MasterKeyFile masterKeyFile(
            @Value("${geboortepad.vault.master-key-file:${geboortepad.data-folder}/master-key.json}") Path path,
            @Value("${geboortepad.vault.make-master-key:false}") boolean asked,
            Environment environment,
            JdbcClient jdbc) {
        var ownsItsDatabase = environment.acceptsProfiles(Profiles.of("!postgres"));
        var isNew = !Files.exists(path) && neverSealed(jdbc);
        return isNew && (ownsItsDatabase || asked) ? MasterKeyFile.make(path) : MasterKeyFile.open(path);
    }

    @Bean
    KeyRing keyRing(JdbcClient jdbc, MasterKeyFile file, Clock clock) {
        return new KeyRing(jdbc, file, new UnlockedKeys(clock));
    }

    @Bean
    Vault vault(
            JdbcClient jdbc, MasterKeyFile file, KeyRing ring, Clock clock, PlatformTransactionManager transactions) {
        return new EncryptedVault(jdbc, file, ring, clock, transactions);
    }

    @Bean
    AuditVault auditVault(
            JdbcClient jdbc,
            MasterKeyFile file,
            KeyRing ring,
            Clock clock,
            @Value("${geboortepad.audits.told-within:72h}") Duration within,
            PlatformTransactionManager transactions) {
        return new EncryptedAudits(jdbc, file, ring, new Discretion(clock, within), transactions);
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
