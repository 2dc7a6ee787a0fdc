package nl.geboortepad.kernel.event;

import nl.geboortepad.kernel.identity.EventId;

/** An earlier entry should not have been made. It stays readable. */
public interface Retraction {
    EventId entry();
}
