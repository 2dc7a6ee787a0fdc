package nl.geboortepad.command.vault;

import nl.geboortepad.kernel.identity.AuditId;

/** What became of a case that was brought to an audit. */
public sealed interface BroughtCase {
    /** It was not in any audit under its theme; now it is in this one. */
    record First(AuditId audit) implements BroughtCase {}

    /** The same request again: it led to this audit. */
    record Repeated(AuditId audit) implements BroughtCase {}

    /** Under this theme, this audit of it is open. */
    record Already(AuditId audit) implements BroughtCase {}

    /** Another body under a key that is in use. */
    record Reused() implements BroughtCase {}
}
