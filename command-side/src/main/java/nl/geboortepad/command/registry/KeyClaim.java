package nl.geboortepad.command.registry;

/**
 * What a sender means by an idempotency key: one content about one record.
 *
 * @param body what was sent, sealed
 * @param record the pregnancy or partnership in which it was recorded
 */
public record KeyClaim(String body, String record) {}
