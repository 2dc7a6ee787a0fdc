package nl.geboortepad.query.rows;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.query.reading.Viewpoint;

/** The two lookups of rows that were judged, the same in every question: what was known then, and what holds on the day. */
public final class RowsAt {
    private final Optional<Instant> knownAt;

    public RowsAt(Viewpoint asked) {
        this.knownAt = asked.knownAt();
    }

    /** Without a moment it is what is known up to now, which has an index of its own. */
    public String known(String row) {
        return knownAt.isPresent()
                ? "%1$s.known_from <= :knownAt and :knownAt < %1$s.known_to".formatted(row)
                : "%s.known_to = 'infinity'".formatted(row);
    }

    public String holds(String row) {
        return "%1$s.from_day <= :on and :on < %1$s.to_day".formatted(row);
    }

    public void into(Map<String, Object> parameters, Viewpoint asked) {
        parameters.put("on", asked.on());
        knownAt.ifPresent(moment -> parameters.put("knownAt", moment.atOffset(ZoneOffset.UTC)));
    }
}
