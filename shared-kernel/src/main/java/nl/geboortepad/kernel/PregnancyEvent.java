package nl.geboortepad.kernel;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A fact in the stream of one pregnancy. Names and shapes are for ever: they are stored. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface PregnancyEvent permits CareEvent, RecordEvent {
    /** When it was true, as its source tells it. */
    When when();

    /** The name under which it is stored and sent. */
    default String type() {
        return getClass().getSimpleName();
    }
}
