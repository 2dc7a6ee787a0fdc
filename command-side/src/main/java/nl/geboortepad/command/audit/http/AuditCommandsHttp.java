package nl.geboortepad.command.audit.http;

import java.util.Optional;
import nl.geboortepad.command.audit.AuditChecks;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.http.CommandDone;
import nl.geboortepad.command.http.Headers;
import nl.geboortepad.command.http.Sender;
import nl.geboortepad.command.http.SentRequest;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.identity.AuditId;
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

/** One request at a time, by an auditor of the partnership in which the case is. */
@RestController
@RequestMapping(path = "/api/audits", produces = MediaType.APPLICATION_JSON_VALUE)
class AuditCommandsHttp {
    private final AuditDesk desk;
    private final AuditOpening opening;
    private final Vault vault;

    AuditCommandsHttp(AuditDesk desk, AuditOpening opening, Vault vault) {
        this.desk = desk;
        this.opening = opening;
        this.vault = vault;
    }

    record OneAudit(AuditId audit) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CommandDone<OneAudit>> open(
            Caller caller, @RequestHeader(Headers.KEY) Optional<String> key, @RequestBody byte[] body) {
        var recorded = opening.open(SentRequest.alone(body, key), Sender.of(caller, vault, Role.AUDITOR));
        return Headers.begun(recorded, "/api/audits/" + recorded.stream()).body(done(recorded));
    }

    @PostMapping(path = "/{audit}/commands", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CommandDone<OneAudit>> command(
            Caller caller,
            @PathVariable String audit,
            @RequestHeader(Headers.KEY) Optional<String> key,
            @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @RequestBody byte[] body) {
        var sender = Sender.of(caller, vault, Role.AUDITOR);
        var recorded = desk.handle(id(audit), SentRequest.alone(body, key), sender, Headers.expectedVersion(ifMatch));
        return Headers.recorded(recorded).body(done(recorded));
    }

    private static CommandDone<OneAudit> done(Recorded recorded) {
        return CommandDone.of(new OneAudit(AuditId.parse(recorded.stream())), recorded);
    }

    private static AuditId id(String text) {
        try {
            return AuditId.parse(text);
        } catch (IllegalArgumentException notAnId) {
            throw AuditChecks.unknownAudit().problem();
        }
    }
}
