package nl.geboortepad.query.worklist;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.query.Asked;

/** The two lookups of the view, the same in every question: what was known then, and what holds on the day. */
final class Moment {
    private final Optional<Instant> knownAt;

    Moment(Asked asked) {
        this.knownAt = asked.knownAt();
    }

    /** Without a moment it is what is known up to now, which has an index of its own. */
    String known(String row) {
        return knownAt.isPresent()
                ? "%1$s.known_from <= :knownAt and :knownAt < %1$s.known_to".formatted(row)
                : "%s.known_to = 'infinity'".formatted(row);
    }

    String holds(String row) {
        return "%1$s.from_day <= :on and :on < %1$s.to_day".formatted(row);
    }

    void into(Map<String, Object> parameters, Asked asked) {
        parameters.put("on", asked.on());
        knownAt.ifPresent(moment -> parameters.put("knownAt", Table.time(moment)));
    }
}
