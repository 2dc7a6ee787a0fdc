package nl.geboortepad.command.handling;

import java.util.Map;
import java.util.Optional;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.kernel.identity.Actor;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.request.Caller.AccessRole;

/**
 * Who asks, and how a repeat of the same request is recognised.
 *
 * @param vsv for which the sender works: whose pregnancies a steward may touch, and whose own record
 * @param herself the woman who asks, when it is she
 * @param key what the client calls this request, sealed; one key, one body. Without a name, the sealed body after a =
 * @param body what was sent, sealed
 * @param expectedVersion the version that the client has seen, where nobody else may have written since
 */
public record Request(
        Actor actor,
        Optional<Vsv> vsv,
        Optional<WomanId> herself,
        String key,
        String body,
        Optional<Long> expectedVersion) {
    /** The source of what a caregiver system tells us as it happens, and not as a whole registration afterwards. */
    public static final String INTERACTIVE = "interactive";

    /** Begins a key that the client did not give: an identical repeat is the same request then. */
    public static final String BY_CONTENT = "=";

    static final String KEY = "key";
    static final String BODY = "body";

    /** Of an actor that is nobody: one fact causes another request. */
    private static final String POLICY = "policy";

    /** Of anybody but the woman herself. */
    public Request(Actor actor, Optional<Vsv> vsv, String key, String body, Optional<Long> expectedVersion) {
        this(actor, vsv, Optional.empty(), key, body, expectedVersion);
    }

    /** The same by the woman herself. */
    public Request by(WomanId woman) {
        return new Request(actor, vsv, Optional.of(woman), key, body, expectedVersion);
    }

    /** What we ask of our own accord, since something else happened. The same key asks the same thing. */
    public static Request policy(String name, String key, Optional<Vsv> vsv) {
        var actor = new Actor("geboortepad", POLICY, POLICY, Optional.empty(), name, Optional.empty());
        return new Request(actor, vsv, key, key, Optional.empty());
    }

    /** No sender has this role: what comes in over HTTP is asked by somebody. */
    public boolean ofOurselves() {
        return actor.role().equals(POLICY);
    }

    /** Whether this is the sender's own VSV. Who works for none has none of her own. */
    public boolean worksFor(Vsv other) {
        return vsv.equals(Optional.of(other));
    }

    /** Whose keys these are: two practices behind one client, and two people in one practice, each have their own. */
    public String sender() {
        return sender(actor);
    }

    static String sender(Actor actor) {
        return String.join(
                "\n",
                actor.client(),
                actor.organisation().map(Organisation::code).orElse(""),
                actor.person());
    }

    /** Whether the client gave it a key. */
    public boolean named() {
        return !key.startsWith(BY_CONTENT);
    }

    public boolean by(AccessRole role) {
        return actor.role().equals(role.toString());
    }

    /** Whether somebody else wrote since the version that the client has seen. */
    public Optional<Refused> stale(long version) {
        return expectedVersion.filter(seen -> seen != version).map(seen -> Refused.stale(version));
    }

    /** What travels with each event that this request leads to. */
    public Map<String, String> asMap() {
        var map = actor.asMap();
        map.put(KEY, key);
        map.put(BODY, body);
        return map;
    }
}
