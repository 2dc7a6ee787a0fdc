package nl.geboortepad.ops.vault;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.geboortepad.kernel.identity.Bsn;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.ops.TestPostgres;

/** Vaults and numbers to test with. */
final class Given {
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Random RANDOM = new Random(20190101);

    private Given() {}

    /** As one process sees it: its own copy of the master keys and its own keys in memory. */
    record Process(
            EncryptedVault vault, EncryptedAudits audits, KeyRotation rotation, MasterKeyFile file, KeyRing ring) {}

    static Process firstProcess(TestPostgres postgres, Path file) {
        return process(postgres, MasterKeyFile.make(file));
    }

    static Process nextProcess(TestPostgres postgres, Path file) {
        return process(postgres, MasterKeyFile.open(file));
    }

    private static Process process(TestPostgres postgres, MasterKeyFile file) {
        var ring = new KeyRing(postgres.jdbc(), file, new UnlockedKeys(CLOCK));
        SharedKeys.makeIn(ring);
        return new Process(
                new EncryptedVault(
                        postgres.jdbc(),
                        file,
                        ring,
                        woman -> pregnancies(postgres, woman),
                        (woman, pregnancies) -> {},
                        CLOCK,
                        postgres.transactions()),
                new EncryptedAudits(
                        postgres.jdbc(), file, ring, new Discretion(CLOCK, Duration.ZERO), postgres.transactions()),
                new KeyRotation(postgres.jdbc(), file, ring, postgres.transactions()),
                file,
                ring);
    }

    private static List<PregnancyId> pregnancies(TestPostgres postgres, WomanId woman) {
        return postgres.jdbc()
                .sql("select id from registry.pregnancy where woman = :woman")
                .param("woman", woman.id())
                .query((row, number) -> new PregnancyId(row.getObject(1, UUID.class)))
                .list();
    }

    static synchronized Bsn newBsn() {
        while (true) {
            try {
                return Bsn.parse(String.format("%09d", RANDOM.nextInt(1, 1_000_000_000)));
            } catch (IllegalArgumentException failsTheElevenTest) {
                // one in eleven passes
            }
        }
    }
}
