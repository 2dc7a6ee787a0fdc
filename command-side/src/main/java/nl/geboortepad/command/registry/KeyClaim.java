package nl.geboortepad.command.registry;

import nl.geboortepad.kernel.identity.PregnancyId;

/** What became of an idempotency key. */
public sealed interface KeyClaim {
    record First() implements KeyClaim {}

    /** The same request again: it was about this pregnancy. */
    record Repeated(PregnancyId pregnancy) implements KeyClaim {}

    /** Another body under a key that is in use. */
    record Reused() implements KeyClaim {}
}
