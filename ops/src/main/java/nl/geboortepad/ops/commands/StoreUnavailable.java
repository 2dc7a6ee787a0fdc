package nl.geboortepad.ops.commands;

/**
 * The store did not answer in time. Whether the command was carried out is not known: whoever asked may ask again with
 * the same idempotency key.
 */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreUnavailable(Throwable cause) {
        super("The store does not answer in time", cause);
    }
}
