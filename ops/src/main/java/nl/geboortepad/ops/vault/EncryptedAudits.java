package nl.geboortepad.ops.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geboortepad.command.vault.AuditOver;
import nl.geboortepad.command.vault.AuditVault;
import nl.geboortepad.command.vault.AuditedCase;
import nl.geboortepad.command.vault.BroughtCase;
import nl.geboortepad.command.vault.WordsDamaged;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.ops.vault.KeyRing.Wrapped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The audits' part of the vault in PostgreSQL. Each ciphertext is bound to its row. */
final class EncryptedAudits implements AuditVault {
    private static final UUID RESULTS = SharedKeys.AUDIT_RESULTS;

    private static final String NOTHING = "-";

    private final JdbcClient jdbc;
    private final MasterKeyFile file;
    private final KeyRing ring;
    private final Discretion discretion;
    private final TransactionTemplate transaction;

    EncryptedAudits(
            JdbcClient jdbc,
            MasterKeyFile file,
            KeyRing ring,
            Discretion discretion,
            PlatformTransactionManager transactions) {
        this.discretion = discretion;
        this.jdbc = jdbc;
        this.file = file;
        this.ring = ring;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Opening(AuditedCase brought, byte[] key, byte[] body, Instant tellAfter) {}

    @Override
    public BroughtCase bring(AuditedCase brought, String client, String key, String body) {
        var row =
                new Opening(brought, hash("audit-key", client, key), hash("audit-body", body), discretion.tellAfter());
        // Twice, for the audit that was in the way may have been closed just now.
        return insert(row)
                .or(() -> there(row))
                .or(() -> insert(row))
                .or(() -> there(row))
                .orElseThrow(() -> new IllegalStateException("a case was brought and closed over and over"));
    }

    private Optional<BroughtCase> insert(Opening opening) {
        return transaction.execute(status -> {
            var audit = AuditId.random();
            ring.make(audit.id());
            var plain = EventJson.mapper().writeValueAsBytes(opening.brought());
            int inserted = jdbc.sql("""
                            insert into vault.audit (id, case_hash, key_hash, body_hash, sealed, tell_after)
                            values (:id, :case, :key, :body, :sealed, :tellAfter) on conflict do nothing""")
                    .param("id", audit.id())
                    .param("case", caseHash(opening.brought()))
                    .param("key", opening.key())
                    .param("body", opening.body())
                    .param("sealed", seal(audit.id(), plain, "case:" + audit))
                    .param("tellAfter", Timestamp.from(opening.tellAfter()))
                    .update();
            if (inserted == 0) {
                ring.destroy(audit.id());
            }
            return inserted == 0 ? Optional.empty() : Optional.of(new BroughtCase.First(audit));
        });
    }

    /** What is in the way; a request that is repeated finds its own case before anybody else's. */
    private Optional<BroughtCase> there(Opening opening) {
        return jdbc.sql("""
                        select id, key_hash = :key as same_key, body_hash = :body and case_hash = :case as same
                        from vault.audit where key_hash = :key or case_hash = :case
                        order by same_key desc limit 1""")
                .param("case", caseHash(opening.brought()))
                .param("key", opening.key())
                .param("body", opening.body())
                .query((row, n) -> brought(
                        new AuditId(row.getObject("id", UUID.class)),
                        row.getBoolean("same_key"),
                        row.getBoolean("same")))
                .optional();
    }

    private static BroughtCase brought(AuditId audit, boolean sameKey, boolean same) {
        if (!sameKey) {
            return new BroughtCase.Already(audit);
        }
        return same ? new BroughtCase.Repeated(audit) : new BroughtCase.Reused();
    }

    @Override
    public boolean isOpen(Reference theme, PregnancyId pregnancy, Optional<Integer> child) {
        return jdbc.sql("select exists (select from vault.audit where case_hash = :case)")
                .param("case", caseHash(theme, pregnancy, child))
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<AuditedCase> caseOf(AuditId audit) {
        return jdbc.sql(
                        "select sealed, master_key, wrapped from vault.audit join vault.key on holder = id where id = :id")
                .param("id", audit.id())
                .query((row, n) -> open(audit.id(), Wrapped.from(row), row.getBytes("sealed"), "case:" + audit))
                .optional()
                .map(plain -> EventJson.mapper().readValue(plain, AuditedCase.class));
    }

    @Override
    public List<AuditId> notYetTold() {
        return jdbc.sql("select id from vault.audit where not told and tell_after <= :now order by tell_after, id")
                .param("now", Timestamp.from(discretion.clock().instant()))
                .query((row, n) -> new AuditId(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public boolean isTold(AuditId audit) {
        return !jdbc.sql("select exists (select from vault.audit where id = :id and not told)")
                .param("id", audit.id())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void markTold(AuditId audit) {
        jdbc.sql("update vault.audit set told = true where id = :id")
                .param("id", audit.id())
                .update();
    }

    @Override
    public Words keep(AuditId audit, String text, boolean lasting) {
        var id = UUID.randomUUID();
        var salted = SaltedText.of(text);
        var holder = lasting ? RESULTS : audit.id();
        // The key may be in memory still and destroyed elsewhere.
        var kept = jdbc.sql("""
                        insert into vault.audit_words
                        select :id, a.id, :lasting, :sealed from vault.audit a where a.id = :audit for share""")
                .param("id", id)
                .param("audit", audit.id())
                .param("lasting", lasting)
                .param("sealed", seal(holder, salted.bytes(), "words:" + audit + ":" + id))
                .update();
        if (kept == 0) {
            throw new AuditOver();
        }
        return new Words(id, salted.digest());
    }

    @Override
    public Optional<String> read(AuditId audit, Words words) {
        return jdbc.sql("""
                        select holder, sealed, master_key, wrapped
                        from vault.audit_words w
                        join vault.key on holder = case when lasting then :results::uuid else audit end
                        where w.id = :id and audit = :audit""")
                .param("results", RESULTS)
                .param("id", words.id())
                .param("audit", audit.id())
                .query((row, n) -> {
                    try {
                        var salted = SaltedText.from(open(
                                row.getObject("holder", UUID.class),
                                Wrapped.from(row),
                                row.getBytes("sealed"),
                                "words:" + audit + ":" + words.id()));
                        if (salted.digest().equals(words.digest())) {
                            return salted.text();
                        }
                    } catch (IllegalStateException tampered) {
                        // said below, like a wrong digest
                    }
                    throw new WordsDamaged(words.id());
                })
                .optional();
    }

    @Override
    public void forget(Collection<Words> words) {
        if (!words.isEmpty()) {
            jdbc.sql("delete from vault.audit_words where id in (:ids)")
                    .param("ids", words.stream().map(Words::id).toList())
                    .update();
        }
    }

    @Override
    public void close(AuditId audit) {
        transaction.executeWithoutResult(status -> {
            ring.destroy(audit.id());
            jdbc.sql("delete from vault.audit where id = :id")
                    .param("id", audit.id())
                    .update();
            jdbc.sql("delete from vault.audit_words where audit = :id and not lasting")
                    .param("id", audit.id())
                    .update();
        });
    }

    private byte[] seal(UUID holder, byte[] plain, String boundTo) {
        var key = ring.find(holder).orElseThrow(AuditOver::new);
        return Tink.run(() -> key.encrypt(plain, bytes(boundTo)));
    }

    private byte[] open(UUID holder, Wrapped wrapped, byte[] sealed, String boundTo) {
        Aead key = ring.unlock(holder, wrapped);
        return Tink.run(() -> key.decrypt(sealed, bytes(boundTo)));
    }

    private byte[] caseHash(AuditedCase brought) {
        return caseHash(brought.theme(), brought.pregnancy(), brought.child());
    }

    private byte[] caseHash(Reference theme, PregnancyId pregnancy, Optional<Integer> child) {
        return hash(
                "audited",
                theme.code(),
                pregnancy.toString(),
                child.map(String::valueOf).orElse(NOTHING));
    }

    private byte[] hash(String what, String... parts) {
        return file.keys().hash(what, String.join("\n", parts));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
