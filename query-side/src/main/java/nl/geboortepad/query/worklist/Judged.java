package nl.geboortepad.query.worklist;

import java.time.Instant;
import java.util.List;
import nl.geboortepad.kernel.PregnancyId;

/**
 * All that the view holds of one pregnancy.
 *
 * @param version of its own stream, and {@code recorded} when that last event was
 */
record Judged(PregnancyId pregnancy, long version, Instant recorded, List<Line.Known> lines) {}
