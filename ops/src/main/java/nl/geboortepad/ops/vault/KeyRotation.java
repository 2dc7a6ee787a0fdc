package nl.geboortepad.ops.vault;

import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW;

import java.util.UUID;
import nl.geboortepad.ops.vault.KeyRing.Wrapped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Renews the master key: first {@link #rotate}, then, when every process has seen the new file, {@link #retire}. No event
 * and no text changes. Once a master key is retired, what was erased cannot come back from a copy of the database either.
 */
public final class KeyRotation {
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final MasterKeyFile file;
    private final KeyRing ring;
    private final TransactionTemplate ownTransaction;

    KeyRotation(JdbcClient jdbc, MasterKeyFile file, KeyRing ring, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.file = file;
        this.ring = ring;
        // The file cannot be rolled back with a caller's transaction.
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(PROPAGATION_REQUIRES_NEW);
    }

    /** Adds a master key to the file and wraps every key with it. @return how many keys were wrapped */
    public synchronized int rotate() {
        file.replace(ring.reread().withNewest());
        ownTransaction.executeWithoutResult(status -> ring.announceNewest());
        return rewrap();
    }

    /** Wraps what the newest master key has not wrapped yet: ends a rotation that was interrupted. */
    public synchronized int rewrap() {
        int sum = 0;
        int batch;
        do {
            batch = ownTransaction.execute(status -> rewrapBatch());
            sum += batch;
        } while (batch > 0);
        return sum;
    }

    /** Destroys the master keys that wrap nothing any more, except the newest. @return how many were destroyed */
    public synchronized int retire() {
        var keys = ring.reread();
        var inUse = ownTransaction.execute(status -> {
            // Whoever is wrapping with an old key just now is waited for, and seen by the next statement.
            jdbc.sql("select id from vault.master_key where id <> :newest order by id for update")
                    .param("newest", keys.newest())
                    .query(Integer.class)
                    .list();
            jdbc.sql("delete from vault.master_key m where id <> :newest"
                            + " and not exists (select from vault.key where master_key = m.id)")
                    .param("newest", keys.newest())
                    .update();
            return jdbc.sql("select id from vault.master_key")
                    .query(Integer.class)
                    .set();
        });
        var next = keys.only(inUse);
        file.replace(next);
        return keys.ids().size() - next.ids().size();
    }

    private int rewrapBatch() {
        var batch = jdbc.sql("""
                        select holder, master_key, wrapped from vault.key where master_key <> :newest
                        order by holder limit :batch for update""")
                .param("newest", file.keys().newest())
                .param("batch", BATCH)
                .query((row, n) -> new Held(row.getObject("holder", UUID.class), Wrapped.from(row)))
                .list();
        batch.forEach(held -> ring.rewrap(held.holder(), held.key()));
        return batch.size();
    }

    private record Held(UUID holder, Wrapped key) {}
}
