package nl.geboortepad.query.rows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.geboortepad.kernel.identity.PregnancyId;

/**
 * What the view must hold of one pregnancy.
 *
 * @param version of its own stream, and {@code recorded} when that last event was
 * @param reached the last moment in any of its streams, and {@code trace} the digest of all facts up to it
 * @param found rows that the view holds, with when they ended: all of them, or only those that are still known when
 *     nothing changed in what came before
 * @param rows what those rows must be, and new ones
 */
record CaseUpdate(
        PregnancyId pregnancy,
        long version,
        Instant recorded,
        Instant reached,
        UUID trace,
        Map<Row.Key, Instant> found,
        List<Row> rows) {}
