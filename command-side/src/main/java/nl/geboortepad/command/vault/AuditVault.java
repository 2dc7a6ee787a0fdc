package nl.geboortepad.command.vault;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Words;

/**
 * The part of the vault where audits keep what must not be found elsewhere: which case an audit is about, and its words.
 * Most of it ends with the audit. What it does, it does in the transaction of its caller, if there is one.
 */
public interface AuditVault {
    /**
     * Begins an audit of a case, with a key of its own, unless one is open under the same theme.
     *
     * @param key by which the sender can repeat this request, and {@code body} what it said, both sealed
     */
    BroughtCase bring(AuditedCase brought, String sender, String key, String body);

    /** Whether an audit of this case under this theme is open. */
    boolean isOpen(Reference theme, PregnancyId pregnancy, Optional<Integer> child);

    /** Only while the audit is open. */
    Optional<AuditedCase> caseOf(AuditId audit);

    /**
     * The open audits of which the pregnancy was not told yet, and may be now: some time after the case was brought, so
     * that the order in which things were recorded does not give away which audit it is.
     */
    List<AuditId> notYetTold();

    boolean isTold(AuditId audit);

    void markTold(AuditId audit);

    /**
     * @param lasting anonymised by duty, so that it may outlive the audit; anything else ends with it
     * @throws AuditOver when there is no such audit, or it was closed
     */
    Words keep(AuditId audit, String text, boolean lasting);

    /**
     * The text, when it is still there.
     *
     * @throws WordsDamaged when it is not the text that was kept
     */
    Optional<String> read(AuditId audit, Words words);

    /** For texts of a request that was refused: no event refers to them. */
    void forget(Collection<Words> words);

    /** Destroys the key of the audit, the link to its case, and every text that does not last. */
    void close(AuditId audit);
}
