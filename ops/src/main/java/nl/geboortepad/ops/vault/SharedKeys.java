package nl.geboortepad.ops.vault;

import java.util.List;
import java.util.UUID;

/** Holders of keys that are nobody's own. Their keys are there before anything is asked of the vault. */
final class SharedKeys {
    /** For the names of caregivers. */
    static final UUID CAREGIVERS = new UUID(0, 0);

    /** For the words of audits that outlive them. */
    static final UUID AUDIT_RESULTS = new UUID(0, 1);

    /** For what partnerships record. */
    static final UUID PARTNERSHIPS = new UUID(0, 2);

    /** For what is recorded in audits; about whom they are, lies elsewhere. */
    static final UUID AUDITS = new UUID(0, 3);

    private static final List<UUID> ALL = List.of(CAREGIVERS, AUDIT_RESULTS, PARTNERSHIPS, AUDITS);

    static final int COUNT = ALL.size();

    private SharedKeys() {}

    /** A key that is made in a transaction may be rolled back with it, while it stays in memory: so not then. */
    static void makeIn(KeyRing ring) {
        ALL.forEach(ring::make);
    }
}
