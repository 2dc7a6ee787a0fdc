package nl.geboortepad.query.rows;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A line, and the moments between which it was known.
 *
 * @param line absent where the row was found in the view: then its digest says enough
 * @param to {@link Instant#MAX} while it still is
 */
record Row(Key key, Optional<RowContent> line, Instant to) {

    /** What a line says, whoever holds it. */
    record LineDigest(RowTable table, UUID digest) {
        static LineDigest of(RowContent line) {
            return new LineDigest(line.table(), line.digest());
        }
    }

    record Key(LineDigest says, Instant from) {}
}
