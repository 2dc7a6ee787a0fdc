package nl.geboortepad.ops.vault;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pseudonyms of caregivers, and their names under one key of their own. */
final class Caregivers {
    private static final UUID HOLDER = SharedKeys.CAREGIVERS;

    private final JdbcClient jdbc;
    private final MasterKeyFile file;
    private final KeyRing ring;

    Caregivers(JdbcClient jdbc, MasterKeyFile file, KeyRing ring) {
        this.jdbc = jdbc;
        this.file = file;
        this.ring = ring;
    }

    Person pseudonym(Optional<Organisation> organisation, String number) {
        if (number.isBlank()) {
            throw new IllegalArgumentException("expected the number of a caregiver");
        }
        var known = organisation.map(Organisation::code).orElse("") + ":" + number;
        return new Person("cg-" + HexFormat.of().formatHex(file.keys().hash("caregiver", known), 0, 10));
    }

    void name(Person caregiver, String name) {
        var key = ring.find(HOLDER).orElseThrow();
        var plain = name.getBytes(StandardCharsets.UTF_8);
        jdbc.sql("""
                        insert into vault.caregiver values (:pseudonym, :sealed)
                        on conflict (pseudonym) do update set sealed = excluded.sealed""")
                .param("pseudonym", caregiver.code())
                .param("sealed", Tink.run(() -> key.encrypt(plain, boundTo(caregiver))))
                .update();
    }

    Optional<String> nameOf(Person caregiver) {
        return jdbc.sql("select sealed from vault.caregiver where pseudonym = :pseudonym")
                .param("pseudonym", caregiver.code())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(found -> Tink.run(() -> ring.find(HOLDER).orElseThrow().decrypt(found, boundTo(caregiver))))
                .map(plain -> new String(plain, StandardCharsets.UTF_8));
    }

    private static byte[] boundTo(Person caregiver) {
        return ("caregiver:" + caregiver).getBytes(StandardCharsets.UTF_8);
    }
}
