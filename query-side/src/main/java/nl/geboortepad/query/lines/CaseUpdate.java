package nl.geboortepad.query.lines;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;

/**
 * What is said of one pregnancy now.
 *
 * @param version of its own stream
 * @param begun when its first fact was recorded
 * @param reached the last moment in any of its streams, and {@code trace} the digest of all facts up to it
 * @param news when something became known of it, by the partnership that it was in then
 */
public record CaseUpdate(
        PregnancyId pregnancy,
        long version,
        Instant begun,
        Instant reached,
        UUID trace,
        Set<RowContent> lines,
        Map<Vsv, SortedSet<Instant>> news) {}
