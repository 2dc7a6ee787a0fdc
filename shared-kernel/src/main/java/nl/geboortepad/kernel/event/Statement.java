package nl.geboortepad.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import nl.geboortepad.kernel.identity.Actor;
import nl.geboortepad.kernel.identity.EventId;

/** An event with all that is known about its recording, in whatever stream it lies. */
public sealed interface Statement permits Fact, VsvFact, AuditFact {
    EventId id();

    /** The pregnancy, partnership or audit in whose stream it lies; its text is the name of the stream. */
    Object stream();

    /** Its place in its stream, counted from 0. */
    long version();

    Event event();

    /** The first day on which it can have been true. */
    default LocalDate day() {
        return event().when().first();
    }

    /** When it was recorded here; never decreases within a stream. */
    Instant recordedAt();

    Actor actor();

    /** The same with another event of the same kind of stream. */
    Statement with(Event other);
}
