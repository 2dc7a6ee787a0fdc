package nl.geboortepad.command.pregnancy.http;

import java.util.Optional;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.http.CommandDone;
import nl.geboortepad.command.http.Headers;
import nl.geboortepad.command.http.Sender;
import nl.geboortepad.command.http.SentRequest;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * One request at a time. Without an {@code Idempotency-Key} an identical request is taken for a repeat; who reports the
 * same fact again and means it gives each its own key.
 */
@RestController
@RequestMapping(path = "/api/pregnancies", produces = MediaType.APPLICATION_JSON_VALUE)
class PregnanciesHttp {
    private final PregnancyDesk desk;
    private final WomanRegistration registrations;
    private final Vault vault;

    PregnanciesHttp(PregnancyDesk desk, WomanRegistration registrations, Vault vault) {
        this.desk = desk;
        this.registrations = registrations;
        this.vault = vault;
    }

    record OnePregnancy(PregnancyId pregnancy) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CommandDone<OnePregnancy>> register(
            Caller caller,
            @RequestHeader(Headers.KEY) Optional<String> key,
            @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @RequestBody byte[] body) {
        var sender = Sender.of(caller, vault, Role.CAREGIVER, Role.STEWARD);
        var recorded = registrations.register(SentRequest.alone(body, key), sender, Headers.expectedVersion(ifMatch));
        return begun(recorded).body(done(recorded));
    }

    @PostMapping(path = "/{pregnancy}/commands", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CommandDone<OnePregnancy>> command(
            Caller caller,
            @PathVariable PregnancyId pregnancy,
            @RequestHeader(Headers.KEY) Optional<String> key,
            @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @RequestBody byte[] body) {
        var sender = Sender.of(caller, vault, Role.CAREGIVER, Role.STEWARD);
        var recorded = desk.handle(pregnancy, SentRequest.alone(body, key), sender, Headers.expectedVersion(ifMatch));
        return Headers.recorded(recorded).body(done(recorded));
    }

    private static CommandDone<OnePregnancy> done(Recorded recorded) {
        return CommandDone.of(new OnePregnancy(PregnancyId.parse(recorded.stream())), recorded);
    }

    static ResponseEntity.BodyBuilder begun(Recorded recorded) {
        return Headers.begun(recorded, "/api/pregnancies/" + recorded.stream());
    }
}
