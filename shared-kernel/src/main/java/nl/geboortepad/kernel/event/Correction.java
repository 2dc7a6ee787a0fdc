package nl.geboortepad.kernel.event;

import nl.geboortepad.kernel.identity.EventId;

/** An earlier entry was wrong; this is what it should have said: a fact of the same type. The earlier one stays readable. */
public interface Correction {
    EventId entry();

    Event replacement();
}
