package nl.geboortepad.command.audit.http;

import java.util.Optional;
import nl.geboortepad.command.audit.AuditChecks;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.http.CommandDone;
import nl.geboortepad.command.http.Headers;
import nl.geboortepad.command.http.Headers.IdempotencyKey;
import nl.geboortepad.command.http.Headers.IfMatch;
import nl.geboortepad.command.http.Sender;
import nl.geboortepad.command.http.SentRequest;
import nl.geboortepad.command.http.Statuses;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.request.Asked;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;
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

    @Says(nl = "vastgelegd, nu of bij een eerdere keer", en = "recorded, now or an earlier time")
    @Shape(example = """
        {"audit": "audit-5d2f7c11-4a3e-4c2b-9a57-0e6f1b8c9d20", "version": 3, "events": ["8e1d9f4c-3a52-4b7c-9d0e-1f2a3b4c5d6e"], "repeated": false}
        """)
    record OneAudit(AuditId audit) {}

    @Says(
            nl = "Een casus in een perinatale audit inbrengen",
            en = "Bring a case to a perinatal audit",
            moreNl =
                    "Door een auditor van het VSV waar zij ingeschreven is. Welke casus het is, weet alleen de kluis, en"
                            + " ook die alleen zolang de audit open is. Het thema hoeft niet te gelden.",
            moreEn = "By an auditor of the VSV with which she is registered. Only the vault knows which case it is, and"
                    + " only while the audit is open. The theme need not be in force.")
    @Statuses({201, 404})
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CommandDone<OneAudit>> open(
            Caller caller,
            Asked asked,
            @IdempotencyKey @RequestHeader(Headers.KEY) Optional<String> key,
            @Says(nl = "de casus en het thema", en = "the case and the theme")
                    @Shape(as = OpeningForm.class)
                    @RequestBody(required = false)
                    byte[] body) {
        var sender = Sender.of(caller, vault, AccessRole.AUDITOR);
        var recorded = opening.open(SentRequest.alone(body, key, asked), sender);
        return Headers.begun(recorded, "/api/audits/" + recorded.stream()).body(done(recorded));
    }

    @Says(
            nl = "Een feit van een audit melden, of de audit sluiten",
            en = "Report a fact of an audit, or close it",
            moreNl =
                    "Teksten leiden naar niemand terug: wat een BSN, een nummer of haar naam bevat, wordt geweigerd. Bij"
                            + " het sluiten verdwijnen de casus en de regels van het verslag; factoren en aanbevelingen blijven.",
            moreEn = "Texts lead back to nobody: what holds a citizen service number, another number or her name is"
                    + " refused. At closing the case and the lines of the report are destroyed; factors and"
                    + " recommendations stay.")
    @PostMapping(path = "/{audit}/commands", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CommandDone<OneAudit>> command(
            Caller caller,
            Asked asked,
            @Says(nl = "de audit", en = "the audit") @Shape(as = AuditId.class) @PathVariable String audit,
            @IdempotencyKey @RequestHeader(Headers.KEY) Optional<String> key,
            @IfMatch @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Says(nl = "een feit of een verzoek", en = "a fact or a request")
                    @Shape(as = AuditForm.class)
                    @RequestBody(required = false)
                    byte[] body) {
        var sender = Sender.of(caller, vault, AccessRole.AUDITOR);
        var recorded = desk.handle(id(audit), SentRequest.alone(body, key, ifMatch, asked), sender);
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
