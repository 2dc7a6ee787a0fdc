package nl.geboortepad.pathways.situation;

import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.time.When;

/**
 * What one fact says of something.
 *
 * @param certain whether it was true on the day asked about in whatever way its own days are read
 */
public record Testimony<V>(V says, Statement fact, boolean certain) {
    public When when() {
        return fact.event().when();
    }

    public EventId id() {
        return fact.id();
    }
}
