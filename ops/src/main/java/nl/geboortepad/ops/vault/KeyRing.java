package nl.geboortepad.ops.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One key per holder, wrapped by a master key. Destroying it is erasing. */
final class KeyRing {
    private final JdbcClient jdbc;
    private final MasterKeyFile file;
    private final UnlockedKeys unlocked;

    KeyRing(JdbcClient jdbc, MasterKeyFile file, UnlockedKeys unlocked) {
        this.jdbc = jdbc;
        this.file = file;
        this.unlocked = unlocked;
        prove(file.keys());
        announceNewest();
    }

    /** Makes the holder's key, unless it has one. */
    void make(UUID holder) {
        for (int attempt = 0; attempt < 2; attempt++) {
            if (insert(holder) || wrapped(holder).isPresent()) {
                return;
            }
            // Our newest master key has been retired by another process: the file holds a newer one.
            reread();
            announceNewest();
        }
        throw new VaultClosed("The newest key in the master key file was retired: this is an old copy of the file.");
    }

    Optional<Aead> find(UUID holder) {
        return unlocked.get(holder).or(() -> wrapped(holder).map(key -> unlock(holder, key)));
    }

    /** For whoever has just read the wrapped key, and so knows that it has not been destroyed. */
    Aead unlock(UUID holder, Wrapped key) {
        return unlocked.get(holder).orElseGet(() -> {
            var handle = keysWith(key.masterKey()).unwrap(key.bytes(), holder);
            var aead = Tink.run(() -> handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
            unlocked.put(holder, aead);
            return aead;
        });
    }

    void destroy(UUID holder) {
        jdbc.sql("delete from vault.key where holder = :holder")
                .param("holder", holder)
                .update();
        forget(holder);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            // Until then, whoever looks still finds it.
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    unlocked.bar(holder);
                }
            });
        } else {
            unlocked.bar(holder);
        }
    }

    /** It was destroyed elsewhere. */
    void forget(UUID holder) {
        unlocked.drop(holder);
    }

    /** Brings keys into memory that are about to be asked for; those that were destroyed are passed by. */
    void prepare(Set<UUID> holders) {
        var locked = holders.stream()
                .filter(holder -> unlocked.get(holder).isEmpty())
                .toArray(UUID[]::new);
        if (locked.length > 0) {
            jdbc.sql("select holder, master_key, wrapped from vault.key where holder = any (:holders)")
                    .param("holders", locked)
                    .query((row, n) -> Map.entry(row.getObject("holder", UUID.class), Wrapped.from(row)))
                    .list()
                    .forEach(found -> unlock(found.getKey(), found.getValue()));
        }
    }

    /** Wraps the same key with the newest master key. */
    void rewrap(UUID holder, Wrapped key) {
        var handle = keysWith(key.masterKey()).unwrap(key.bytes(), holder);
        var keys = file.keys();
        jdbc.sql("update vault.key set wrapped = :wrapped, master_key = :master where holder = :holder")
                .param("wrapped", keys.wrap(handle, holder))
                .param("master", keys.newest())
                .param("holder", holder)
                .update();
    }

    void announceNewest() {
        jdbc.sql("""
                        insert into vault.master_key (id, proof) values (:id, :proof)
                        on conflict (id) do update set proof = excluded.proof where master_key.proof is null""")
                .param("id", file.keys().newest())
                .param("proof", file.keys().proof())
                .update();
    }

    private boolean insert(UUID holder) {
        var keys = file.keys();
        var key = Tink.run(() -> KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        return jdbc.sql("""
                        insert into vault.key (holder, master_key, wrapped)
                        select :holder, id, :wrapped from vault.master_key where id = :master for key share
                        on conflict do nothing""")
                        .param("holder", holder)
                        .param("wrapped", keys.wrap(key, holder))
                        .param("master", keys.newest())
                        .update()
                == 1;
    }

    private Optional<Wrapped> wrapped(UUID holder) {
        return jdbc.sql("select master_key, wrapped from vault.key where holder = :holder")
                .param("holder", holder)
                .query((row, n) -> Wrapped.from(row))
                .optional();
    }

    private MasterKeys keysWith(int id) {
        var keys = file.keys();
        return keys.ids().contains(id) ? keys : reread();
    }

    /** Another process may have put a newer key into the file; what does not open everything is not taken up. */
    MasterKeys reread() {
        return file.reread(this::prove);
    }

    /**
     * With another file, women would come back under new ids and their texts would be lost; with a key in it that was changed,
     * so would be what is written from now on. Better not to start.
     */
    private void prove(MasterKeys keys) {
        var sealedWith = jdbc.sql("""
                        select m.id, m.proof, k.holder, k.wrapped from vault.master_key m
                        left join lateral (select * from vault.key where master_key = m.id limit 1) k on true""")
                .query((row, n) -> new InUse(
                        row.getInt("id"),
                        Optional.ofNullable(row.getBytes("proof")),
                        Optional.ofNullable(row.getObject("holder", UUID.class)),
                        row.getBytes("wrapped")))
                .list();
        if (sealedWith.stream().anyMatch(one -> !keys.ids().contains(one.id()))) {
            throw new VaultClosed(
                    "The master key file lacks keys that this database was sealed with: it belongs to another"
                            + " database, or is an old copy. Put back the file that belongs to this database.");
        }
        if (!sealedWith.stream().allMatch(one -> one.opensWith(keys))) {
            throw new VaultClosed(
                    "A key in the master key file was changed since this database was sealed with it: put back"
                            + " an unharmed copy of the file.");
        }
        proveHashes(keys);
    }

    private void proveHashes(MasterKeys keys) {
        var proof = keys.hash("proof", "");
        jdbc.sql("insert into vault.lookup_key select :proof where not exists (select from vault.lookup_key)")
                .param("proof", proof)
                .update();
        var proofs = jdbc.sql("select proof from vault.lookup_key")
                .query((row, n) -> row.getBytes(1))
                .list();
        if (proofs.size() != 1 || !MessageDigest.isEqual(proofs.getFirst(), proof)) {
            throw new VaultClosed(
                    "The hashes in this database were made with another master key file, or its key for hashes was"
                            + " changed: put back the file that belongs to this database.");
        }
    }

    /** A master key with what it must open: its proof, and one of the keys that it wraps. */
    private record InUse(int id, Optional<byte[]> proof, Optional<UUID> holder, byte[] wrapped) {
        boolean opensWith(MasterKeys keys) {
            try {
                holder.ifPresent(one -> keys.unwrap(wrapped, one));
                return proof.map(bytes -> keys.isProof(bytes, id)).orElse(true);
            } catch (IllegalStateException doesNotFit) {
                return false;
            }
        }
    }

    /** A key as it lies in the database. */
    record Wrapped(int masterKey, byte[] bytes) {
        static Wrapped from(ResultSet row) throws SQLException {
            return new Wrapped(row.getInt("master_key"), row.getBytes("wrapped"));
        }

        @Override
        public String toString() {
            return "a key wrapped by " + masterKey;
        }
    }
}
