package nl.geboortepad.kernel.event;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import nl.geboortepad.kernel.time.When;

/** Something that happened, in the stream of a pregnancy, a partnership or an audit. Names and shapes are for ever: they are stored. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Event permits PregnancyEvent, VsvEvent, AuditEvent {
    /** When it was true, as its source tells it. */
    When when();

    /** The name under which it is stored and sent. */
    default String type() {
        return getClass().getSimpleName();
    }
}
