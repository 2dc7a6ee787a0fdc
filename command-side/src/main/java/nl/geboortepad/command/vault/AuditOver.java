package nl.geboortepad.command.vault;

/** Of an audit that is closed, or never was, nothing can be kept. */
public final class AuditOver extends RuntimeException {
    public AuditOver() {
        super("This audit is not, or no longer, open.");
    }
}
