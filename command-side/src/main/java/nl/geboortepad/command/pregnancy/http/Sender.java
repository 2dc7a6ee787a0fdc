package nl.geboortepad.command.pregnancy.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import nl.geboortepad.command.Vault;
import nl.geboortepad.command.pregnancy.Request;
import nl.geboortepad.kernel.Actor;
import nl.geboortepad.kernel.Caller;
import nl.geboortepad.kernel.Caller.Role;
import nl.geboortepad.kernel.Organisation;
import nl.geboortepad.kernel.Problem;
import nl.geboortepad.kernel.Vsv;

/** Who sends, as it is recorded with each fact: the person by pseudonym. */
record Sender(Caller caller, String person, Optional<Organisation> organisation, Optional<Vsv> vsv, Vault vault) {

    /** @throws Problem when somebody in this role has nothing to record */
    static Sender of(Caller caller, Vault vault) {
        caller.mustBe(Role.CAREGIVER, Role.STEWARD);
        var organisation = caller.organisation();
        if (caller.is(Role.CAREGIVER) && organisation.isEmpty()) {
            throw Problem.of(
                    Problem.Code.FORBIDDEN,
                    "Uw systeem zegt niet voor welke organisatie u werkt.",
                    "Your system does not say for which organisation you work.");
        }
        return new Sender(
                caller,
                vault.pseudonym(organisation, caller.person()),
                organisation,
                caller.vsv().map(Vsv::new),
                vault);
    }

    Request request(Sent sent, Optional<Long> expectedVersion) {
        return request(sent, organisation, expectedVersion);
    }

    /** On behalf of an organisation: its own, or for a steward another. */
    Request request(Sent sent, Optional<Organisation> behalf, Optional<Long> expectedVersion) {
        var actor = actor(behalf, Request.INTERACTIVE, sent.recordedAtSource());
        return request(actor, sent.key(), sent.bytes(), expectedVersion);
    }

    /**
     * Key and body lie beside the events, where nobody may read a number in the one or compute it back from the other.
     */
    Request request(Actor actor, Optional<String> key, byte[] sent, Optional<Long> expectedVersion) {
        var body = vault.seal(sent);
        var name = key.map(text -> vault.seal(text.getBytes(StandardCharsets.UTF_8)))
                .orElse(Request.BY_CONTENT + body);
        return new Request(actor, vsv, name, body, expectedVersion);
    }

    Actor actor(Optional<Organisation> behalf, String source, Optional<Instant> recordedAtSource) {
        return new Actor(caller.client(), person, caller.role().toString(), behalf, source, recordedAtSource);
    }
}
