package nl.geboortepad.kernel.identity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
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
        Optional<Instant> recordedAtSource) {

    /** As it travels with an event: texts by name, what is not known left out. */
    public Map<String, String> asMap() {
        var map = new LinkedHashMap<String, String>();
        map.put("client", client);
        map.put("person", person);
        map.put("role", role);
        organisation.ifPresent(o -> map.put("organisation", o.code()));
        map.put("source", source);
        recordedAtSource.ifPresent(at -> map.put("recordedAtSource", at.toString()));
        return map;
    }

    /** Reads what {@link #asMap} wrote; whatever else travels with the event is not looked at. */
    public static Actor of(Map<String, ?> map) {
        return new Actor(
                text(map, "client").orElse(""),
                text(map, "person").orElse(""),
                text(map, "role").orElse(""),
                text(map, "organisation").map(Organisation::new),
                text(map, "source").orElse(""),
                text(map, "recordedAtSource").map(Instant::parse));
    }

    private static Optional<String> text(Map<String, ?> map, String name) {
        return Optional.ofNullable(map.get(name)).map(Object::toString);
    }
}
