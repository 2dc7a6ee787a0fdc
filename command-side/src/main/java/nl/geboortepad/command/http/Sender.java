package nl.geboortepad.command.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.identity.Actor;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Person;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;

/** Who sends, as it is recorded with each fact: the person by pseudonym. */
public record Sender(Caller caller, Person person, Vault vault) {

    /** @throws Problem when it is somebody in another role */
    public static Sender of(Caller caller, Vault vault, AccessRole one, AccessRole... others) {
        caller.mustBe(one, others);
        if (caller.is(AccessRole.CAREGIVER) && caller.organisation().isEmpty()) {
            throw Problem.of(
                    Problem.Code.FORBIDDEN,
                    new Text(
                            "Uw systeem zegt niet voor welke organisatie u werkt.",
                            "Your system does not say for which organisation you work."));
        }
        return new Sender(caller, vault.pseudonym(caller.organisation(), caller.person()), vault);
    }

    public Request request(SentRequest sent) {
        return request(sent, caller.organisation());
    }

    /** On behalf of an organisation: its own, or for a steward another. */
    public Request request(SentRequest sent, Optional<Organisation> behalf) {
        var actor = actor(behalf, Request.INTERACTIVE, sent.recordedAtSource());
        return request(actor, sent.key(), sent.meaning(), sent.expectedVersion());
    }

    /**
     * Key and body lie beside the events, where nobody may read a number in the one or compute it back from the other.
     */
    public Request request(Actor actor, Optional<String> key, byte[] sent, Optional<Long> expectedVersion) {
        var body = vault.seal(sent);
        var name = key.map(text -> vault.seal(text.getBytes(StandardCharsets.UTF_8)))
                .orElse(Request.BY_CONTENT + body);
        var request = new Request(actor, caller.vsv(), name, body, expectedVersion);
        return caller.herself().flatMap(vault::known).map(request::by).orElse(request);
    }

    public Actor actor(Optional<Organisation> behalf, String source, Optional<Instant> recordedAtSource) {
        return new Actor(caller.client(), person.code(), caller.role().toString(), behalf, source, recordedAtSource);
    }
}
