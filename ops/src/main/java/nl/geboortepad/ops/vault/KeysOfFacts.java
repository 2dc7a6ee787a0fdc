package nl.geboortepad.ops.vault;

import com.google.crypto.tink.Aead;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.geboortepad.command.registry.Registry;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.ops.sealing.FactKeys;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys of the vault, for facts: those about a pregnancy lie under the key of the woman, those of partnerships under one
 * that they share, and so do those of audits. An erasure in this process holds at once; one in another process is heard of within a
 * second.
 */
final class KeysOfFacts implements FactKeys {
    private static final String PREGNANCY = "pregnancy-";
    private static final String PARTNERSHIP = "vsv:";
    private static final String AUDIT = "audit-";
    private static final Duration LISTEN_EVERY = Duration.ofSeconds(1);
    /** Longer than clocks differ and transactions last. */
    private static final Duration LISTEN_BACK = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final KeyRing ring;
    private final Registry registry;
    private final Clock clock;
    private final Set<UUID> erased = ConcurrentHashMap.newKeySet();
    private Instant heard = Instant.EPOCH;

    KeysOfFacts(JdbcClient jdbc, KeyRing ring, Registry registry, Clock clock) {
        this.jdbc = jdbc;
        this.ring = ring;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public Optional<UUID> holder(String stream) {
        if (stream.startsWith(PREGNANCY)) {
            return registry.woman(PregnancyId.parse(stream)).map(WomanId::id);
        }
        if (stream.startsWith(PARTNERSHIP)) {
            return Optional.of(SharedKeys.PARTNERSHIPS);
        }
        return stream.startsWith(AUDIT) ? Optional.of(SharedKeys.AUDITS) : Optional.empty();
    }

    @Override
    public Optional<Aead> find(UUID holder) {
        listen();
        if (erased.contains(holder)) {
            return Optional.empty();
        }
        var key = ring.find(holder);
        if (key.isEmpty() && !isErased(holder)) {
            throw new VaultClosed("A key of the vault is missing that was not destroyed by an erasure:"
                    + " put back the table vault.key from a copy of the database.");
        }
        return key;
    }

    @Override
    public boolean begin(String stream, UUID holder) {
        if (!stream.startsWith(PREGNANCY)) {
            return true;
        }
        registry.begun(PregnancyId.parse(stream));
        return jdbc.sql("update vault.woman set provisional = false where id = :holder and erased_at is null")
                        .param("holder", holder)
                        .update()
                == 1;
    }

    @Override
    public void prepare(Set<UUID> holders) {
        var wanted = new HashSet<>(holders);
        wanted.removeAll(erased);
        ring.prepare(wanted);
    }

    private boolean isErased(UUID holder) {
        var gone = jdbc.sql("select exists (select from vault.woman where id = :holder and erased_at is not null)")
                .param("holder", holder)
                .query(Boolean.class)
                .single();
        if (gone) {
            erased.add(holder);
        }
        return gone;
    }

    /** What others erased is known here too, though its key may still be in memory. */
    private void listen() {
        var now = clock.instant();
        if (!isTime(now)) {
            return;
        }
        jdbc.sql("select id from vault.woman where erased_at > :since")
                .param("since", OffsetDateTime.ofInstant(now.minus(LISTEN_BACK), ZoneOffset.UTC))
                .query(UUID.class)
                .list()
                .forEach(holder -> {
                    ring.forget(holder);
                    erased.add(holder);
                });
    }

    private synchronized boolean isTime(Instant now) {
        // Also when the clock was set back.
        if (!now.isBefore(heard) && heard.plus(LISTEN_EVERY).isAfter(now)) {
            return false;
        }
        heard = now;
        return true;
    }
}
