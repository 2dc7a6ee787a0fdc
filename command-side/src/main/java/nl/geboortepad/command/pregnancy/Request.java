package nl.geboortepad.command.pregnancy;

import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.Actor;
import nl.geboortepad.kernel.Caller.Role;
import nl.geboortepad.kernel.Vsv;

/**
 * Who asks, and how a repeat of the same request is recognised.
 *
 * @param vsv whose pregnancies a steward may touch; any when empty
 * @param key what the client calls this request; one key, one body
 * @param body a hash of what was sent
 * @param expectedVersion the version that the client has seen, where nobody else may have written since
 */
public record Request(Actor actor, Optional<Vsv> vsv, String key, String body, Optional<Long> expectedVersion) {
    /** The source of what a caregiver system tells us as it happens, and not as a whole registration afterwards. */
    public static final String INTERACTIVE = "interactive";

    static final String KEY = "key";
    static final String BODY = "body";

    boolean by(Role role) {
        return actor.role().equals(role.toString());
    }

    /** What travels with each event that this request leads to. */
    Map<String, String> asMap() {
        var map = actor.asMap();
        map.put(KEY, key);
        map.put(BODY, body);
        return map;
    }
}
