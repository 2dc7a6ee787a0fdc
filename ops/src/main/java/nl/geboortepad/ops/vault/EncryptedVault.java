package nl.geboortepad.ops.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import nl.geboortepad.command.vault.ChildConflict;
import nl.geboortepad.command.vault.ChildElsewhere;
import nl.geboortepad.command.vault.Namesakes;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.command.vault.WomanErased;
import nl.geboortepad.command.vault.WordsDamaged;
import nl.geboortepad.kernel.identity.Bsn;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Person;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.ops.vault.KeyRing.Wrapped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The vault in PostgreSQL. Each ciphertext is bound to its row: moved to another one, it cannot be opened. */
final class EncryptedVault implements Vault {
    private final JdbcClient jdbc;
    private final MasterKeyFile file;
    private final KeyRing ring;
    private final Function<WomanId, List<PregnancyId>> pregnancies;
    private final BiConsumer<WomanId, List<PregnancyId>> copies;
    private final Children children;
    private final Caregivers caregivers;
    private final Clock clock;
    private final TransactionTemplate transaction;

    /**
     * @param pregnancies of a woman, merged ones too
     * @param copies removes what is known of her beside the vault and the events
     */
    EncryptedVault(
            JdbcClient jdbc,
            MasterKeyFile file,
            KeyRing ring,
            Function<WomanId, List<PregnancyId>> pregnancies,
            BiConsumer<WomanId, List<PregnancyId>> copies,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.file = file;
        this.ring = ring;
        this.pregnancies = pregnancies;
        this.copies = copies;
        this.children = new Children(jdbc, clock);
        this.caregivers = new Caregivers(jdbc, file, ring);
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public WomanId woman(Bsn bsn) {
        return woman(bsn.digits());
    }

    @Override
    public WomanId namesake(WomanId known, Bsn bsn, String told) {
        var other = woman(bsn.digits() + " " + told);
        note(known, other);
        return other;
    }

    @Override
    public List<WomanId> namesakes(WomanId known) {
        return jdbc.sql("select other from vault.namesake where known = :known and other <> known")
                .param("known", known.id())
                .query((row, n) -> new WomanId(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public void doubt(WomanId woman) {
        note(woman, woman);
    }

    private void note(WomanId known, WomanId other) {
        jdbc.sql("insert into vault.namesake values (:known, :other, :now) on conflict do nothing")
                .param("known", known.id())
                .param("other", other.id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public List<Namesakes> namesakes() {
        return jdbc.sql("select known, other, noticed from vault.namesake order by noticed")
                .query((row, n) -> new Namesakes(
                        new WomanId(row.getObject(1, UUID.class)),
                        new WomanId(row.getObject(2, UUID.class)),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    /** @param number what tells her from all others */
    private WomanId woman(String number) {
        return known(number).orElseGet(() -> transaction.execute(status -> firstSight(number)));
    }

    private WomanId firstSight(String number) {
        var woman = WomanId.random();
        var inserted = jdbc.sql(
                        "insert into vault.woman (id, bsn_hash, provisional) values (:id, :hash, true) on conflict do nothing")
                .param("id", woman.id())
                .param("hash", file.keys().hash("woman", number))
                .update();
        if (inserted == 0) {
            // Somebody else was first; the insert has waited until her row could be seen.
            return known(number).orElseThrow(WomanErased::new);
        }
        ring.make(woman.id());
        return woman;
    }

    @Override
    public void takeBack(WomanId woman) {
        transaction.executeWithoutResult(status -> {
            // Whoever begins to record about her is waited for, and is then seen by this statement.
            var provisional = jdbc.sql("select id from vault.woman where id = :woman and provisional for update")
                    .param("woman", woman.id())
                    .query(UUID.class)
                    .optional();
            if (provisional.isPresent() && pregnancies.apply(woman).isEmpty()) {
                ring.destroy(woman.id());
                forgetNamesakes(woman);
                jdbc.sql("delete from vault.woman where id = :woman")
                        .param("woman", woman.id())
                        .update();
            }
        });
    }

    private void forgetNamesakes(WomanId woman) {
        jdbc.sql("delete from vault.namesake where known = :woman or other = :woman")
                .param("woman", woman.id())
                .update();
    }

    @Override
    public void takeBackUnfinished(Instant before) {
        jdbc.sql("select id from vault.woman where provisional and since < :before")
                .param("before", Timestamp.from(before))
                .query(UUID.class)
                .list()
                .forEach(woman -> takeBack(new WomanId(woman)));
    }

    @Override
    public Optional<WomanId> known(Bsn bsn) {
        return known(bsn.digits());
    }

    private Optional<WomanId> known(String number) {
        return jdbc.sql("select id from vault.woman where bsn_hash = :hash")
                .param("hash", file.keys().hash("woman", number))
                .query((row, n) -> new WomanId(row.getObject(1, UUID.class)))
                .optional();
    }

    @Override
    public Words keep(WomanId woman, String text) {
        var id = UUID.randomUUID();
        var salted = SaltedText.of(text);
        var ciphertext = seal(keyOf(woman), salted.bytes(), "words:" + woman + ":" + id);
        // The key may be in memory still and destroyed elsewhere.
        var kept = jdbc.sql("insert into vault.words select :id, holder, :sealed from vault.key where holder = :woman")
                .param("id", id)
                .param("woman", woman.id())
                .param("sealed", ciphertext)
                .update();
        if (kept == 0) {
            throw new WomanErased();
        }
        return new Words(id, salted.digest());
    }

    @Override
    public Optional<String> read(WomanId woman, Words words) {
        return jdbc.sql("""
                        select sealed, master_key, wrapped from vault.words w join vault.key on holder = woman
                        where w.id = :id and woman = :woman""")
                .param("id", words.id())
                .param("woman", woman.id())
                .query(Sealed::from)
                .optional()
                .map(found -> open(woman, words, found));
    }

    private String open(WomanId woman, Words words, Sealed found) {
        var key = ring.unlock(woman.id(), found.key());
        try {
            var salted = SaltedText.from(key.decrypt(found.bytes(), bytes("words:" + woman + ":" + words.id())));
            if (salted.digest().equals(words.digest())) {
                return salted.text();
            }
        } catch (GeneralSecurityException tampered) {
            // said below, like a wrong digest
        }
        throw new WordsDamaged(words.id());
    }

    @Override
    public void forget(Collection<Words> words) {
        if (!words.isEmpty()) {
            jdbc.sql("delete from vault.words where id in (:ids)")
                    .param("ids", words.stream().map(Words::id).toList())
                    .update();
        }
    }

    @Override
    public void describe(WomanId woman, Map<String, String> identity) {
        var ciphertext = seal(keyOf(woman), JsonMapper.shared().writeValueAsBytes(identity), "identity:" + woman);
        var described = jdbc.sql("""
                        insert into vault.identity select holder, :sealed from vault.key where holder = :woman
                        on conflict (woman) do update set sealed = excluded.sealed""")
                .param("woman", woman.id())
                .param("sealed", ciphertext)
                .update();
        if (described == 0) {
            throw new WomanErased();
        }
    }

    @Override
    public Map<String, String> identity(WomanId woman) {
        return jdbc.sql("""
                        select sealed, master_key, wrapped from vault.identity join vault.key on holder = woman
                        where woman = :woman""")
                .param("woman", woman.id())
                .query(Sealed::from)
                .optional()
                .map(found -> Tink.run(
                        () -> ring.unlock(woman.id(), found.key()).decrypt(found.bytes(), bytes("identity:" + woman))))
                .map(plain -> JsonMapper.shared().readValue(plain, new TypeReference<Map<String, String>>() {}))
                .orElse(Map.of());
    }

    @Override
    public void erase(WomanId woman) {
        transaction.executeWithoutResult(status -> {
            forgetNamesakes(woman);
            ring.destroy(woman.id());
            var hers = pregnancies.apply(woman);
            children.forgetChildrenOf(hers);
            for (var table : List.of("vault.words", "vault.identity")) {
                jdbc.sql("delete from " + table + " where woman = :woman")
                        .param("woman", woman.id())
                        .update();
            }
            jdbc.sql("update vault.woman set bsn_hash = null, erased_at = :now where id = :woman and erased_at is null")
                    .param("woman", woman.id())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            copies.accept(woman, hers);
        });
    }

    @Override
    public Person pseudonym(Optional<Organisation> organisation, String caregiverNumber) {
        return caregivers.pseudonym(organisation, caregiverNumber);
    }

    @Override
    public String seal(byte[] sent) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(file.keys().hash("request", sent));
    }

    @Override
    public void nameCaregiver(Person caregiver, String name) {
        caregivers.name(caregiver, name);
    }

    @Override
    public Optional<String> caregiverName(Person caregiver) {
        return caregivers.nameOf(caregiver);
    }

    @Override
    public Optional<ChildElsewhere> claimChild(Bsn child, PregnancyId pregnancy, int number) {
        return children.claim(file.keys().hash("child", child.digits()), new ChildElsewhere(pregnancy, number));
    }

    @Override
    public void releaseChild(PregnancyId pregnancy, int number) {
        children.release(new ChildElsewhere(pregnancy, number));
    }

    @Override
    public List<ChildConflict> childConflicts() {
        return children.conflicts();
    }

    private Aead keyOf(WomanId woman) {
        return ring.find(woman.id()).orElseThrow(WomanErased::new);
    }

    private static byte[] seal(Aead key, byte[] plain, String boundTo) {
        return Tink.run(() -> key.encrypt(plain, bytes(boundTo)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Sealed(byte[] bytes, Wrapped key) {
        static Sealed from(ResultSet row, int number) throws SQLException {
            return new Sealed(row.getBytes("sealed"), Wrapped.from(row));
        }
    }
}
