package nl.geboortepad.ops.registry;

import java.util.Optional;
import nl.geboortepad.command.registry.KeyClaim;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each sender meant by its idempotency keys. */
final class ClaimedKeys {
    private final JdbcClient jdbc;

    ClaimedKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeyClaim claim(String sender, String key, KeyClaim claim) {
        var inserted = jdbc.sql("""
                        insert into registry.claimed_key (client, key, body_hash, record)
                        values (:sender, :key, :body, :record)
                        on conflict do nothing""")
                .param("sender", sender)
                .param("key", key)
                .param("body", claim.body())
                .param("record", claim.record())
                .update();
        return inserted == 1 ? claim : claimed(sender, key).orElseThrow();
    }

    Optional<KeyClaim> claimed(String sender, String key) {
        return jdbc.sql("select body_hash, record from registry.claimed_key where client = :sender and key = :key")
                .param("sender", sender)
                .param("key", key)
                .query((row, n) -> new KeyClaim(row.getString("body_hash"), row.getString("record")))
                .optional();
    }
}
