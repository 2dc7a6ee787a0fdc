package nl.geboortepad.query.answer;

import nl.geboortepad.kernel.identity.EventId;

/**
 * A fact on which an answer rests.
 *
 * @param type the name of its event, such as {@code IntakeHeld}
 * @param when when it was true, as its source told it
 */
public record Because(EventId id, String type, String when) {}
