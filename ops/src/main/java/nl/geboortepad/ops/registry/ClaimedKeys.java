package nl.geboortepad.ops.registry;

import java.util.UUID;
import nl.geboortepad.command.registry.KeyClaim;
import nl.geboortepad.kernel.identity.PregnancyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each client meant by its idempotency keys. */
final class ClaimedKeys {
    private final JdbcClient jdbc;

    ClaimedKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeyClaim claim(String client, String key, String bodyHash, PregnancyId pregnancy) {
        var inserted = jdbc.sql("""
                        insert into registry.claimed_key values (:client, :key, :body, :pregnancy)
                        on conflict do nothing""")
                .param("client", client)
                .param("key", key)
                .param("body", bodyHash)
                .param("pregnancy", pregnancy.id())
                .update();
        return inserted == 1 ? new KeyClaim.First() : claimed(client, key, bodyHash);
    }

    void takeBack(String client, String key) {
        jdbc.sql("delete from registry.claimed_key where client = :client and key = :key")
                .param("client", client)
                .param("key", key)
                .update();
    }

    private KeyClaim claimed(String client, String key, String bodyHash) {
        return jdbc.sql("select pregnancy, body_hash from registry.claimed_key where client = :client and key = :key")
                .param("client", client)
                .param("key", key)
                .query((row, n) -> bodyHash.equals(row.getString("body_hash"))
                        ? new KeyClaim.Repeated(new PregnancyId(row.getObject("pregnancy", UUID.class)))
                        : new KeyClaim.Reused())
                .single();
    }
}
