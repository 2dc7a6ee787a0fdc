package nl.geboortepad.ops.vault;

import java.util.UUID;
import nl.geboortepad.ops.health.WatchedHealth;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Healthy is a vault of which the keys open: each time another one is tried, chosen by chance. */
final class VaultHealth implements WatchedHealth.Look {
    private final JdbcClient jdbc;
    private final MasterKeyFile file;

    VaultHealth(JdbcClient jdbc, MasterKeyFile file) {
        this.jdbc = jdbc;
        this.file = file;
    }

    private record Held(UUID holder, KeyRing.Wrapped key) {}

    @Override
    public Health look() {
        jdbc.sql("select holder, master_key, wrapped from vault.key where holder >= :some order by holder limit 1")
                .param("some", UUID.randomUUID())
                .query((row, number) -> new Held(row.getObject("holder", UUID.class), KeyRing.Wrapped.from(row)))
                .optional()
                .ifPresent(held -> file.keys().unwrap(held.key().bytes(), held.holder()));
        return Health.up().build();
    }
}
