package nl.geboortepad.query.settled;

import java.time.Instant;
import java.util.Optional;

/** What is stored and not yet in a view. */
public interface ViewReading {
    /**
     * @param events how many at least
     * @param first the earliest moment at which one of them can have been recorded; none when there are none
     */
    record Unread(long events, Optional<Instant> first) {}

    Unread unread(String view);
}
