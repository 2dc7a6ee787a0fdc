package nl.geboortepad.kernel;

import java.time.Instant;
import java.util.Optional;

/**
 * Who sent a fact, for whom, from which system, and when that system had itself recorded it. Codes only: a client is a
 * registered system, a person a pseudonym.
 */
public record Actor(
        String client,
        String person,
        String role,
        Optional<Organisation> organisation,
        String source,
        Optional<Instant> recordedAtSource) {}
