package nl.geboortepad.command.pregnancy.http;

import java.net.URI;
import java.util.Optional;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.http.Headers;
import nl.geboortepad.command.http.Headers.IdempotencyKey;
import nl.geboortepad.command.http.Headers.IfMatch;
import nl.geboortepad.command.http.Sender;
import nl.geboortepad.command.http.SentRequest;
import nl.geboortepad.command.http.Statuses;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.Role;
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

/**
 * One request at a time. Without an {@code Idempotency-Key} an identical request is taken for a repeat; who reports the
 * same fact again and means it gives each its own key.
 */
@RestController
@RequestMapping(path = "/api/pregnancies", produces = MediaType.APPLICATION_JSON_VALUE)
class PregnanciesHttp {
    private final PregnancyDesk desk;
    private final Admission admission;
    private final Vault vault;

    PregnanciesHttp(PregnancyDesk desk, Admission admission, Vault vault) {
        this.desk = desk;
        this.admission = admission;
        this.vault = vault;
    }

    @Says(
            nl = "Een zwangerschap aanmelden",
            en = "Register a pregnancy",
            moreNl =
                    "Dezelfde vrouw en zwangerschap krijgt hetzelfde id: 201 wanneer het dossier begint, 200 wanneer een"
                            + " volgende organisatie aansluit.",
            moreEn = "The same woman and pregnancy gets the same id: 201 when the record begins, 200 when a further"
                    + " organisation joins.")
    @Statuses({200, 201})
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CommandDone> register(
            Caller caller,
            @IdempotencyKey @RequestHeader(Headers.KEY) Optional<String> key,
            @IfMatch @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Says(
                            nl = "wie en welke zwangerschap; onbekende velden worden geweigerd",
                            en = "who and which pregnancy; unknown fields are refused")
                    @Shape(as = PregnancyForm.RegisterPregnancy.class)
                    @RequestBody
                    byte[] body) {
        var sender = Sender.of(caller, vault, Role.CAREGIVER, Role.STEWARD);
        var recorded = admission.register(SentRequest.alone(body, key), sender, Headers.expectedVersion(ifMatch));
        return begun(recorded).body(CommandDone.of(recorded));
    }

    @Says(
            nl = "Een feit melden, of vragen om een wijziging van het dossier",
            en = "Report a fact, or ask for a change of the record",
            moreNl = "Wat gebeurd is, kan altijd worden gemeld, hoe laat ook. Onbekende velden worden geweigerd.",
            moreEn = "What happened can always be reported, however late. Unknown fields are refused.")
    @PostMapping(path = "/{pregnancy}/commands", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CommandDone> command(
            Caller caller,
            @Says(nl = "de zwangerschap", en = "the pregnancy") @PathVariable PregnancyId pregnancy,
            @IdempotencyKey @RequestHeader(Headers.KEY) Optional<String> key,
            @IfMatch @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Says(nl = "een feit of een verzoek", en = "a fact or a request")
                    @Shape(as = PregnancyForm.class)
                    @RequestBody
                    byte[] body) {
        var sender = Sender.of(caller, vault, Role.CAREGIVER, Role.STEWARD);
        var recorded = desk.handle(pregnancy, SentRequest.alone(body, key), sender, Headers.expectedVersion(ifMatch));
        return ResponseEntity.ok().eTag(Headers.etag(recorded.version())).body(CommandDone.of(recorded));
    }

    /** A repeat gets the answer of the first time, so 201 again. */
    static ResponseEntity.BodyBuilder begun(Recorded recorded) {
        var answer = recorded.begun()
                ? ResponseEntity.created(URI.create("/api/pregnancies/" + recorded.stream()))
                : ResponseEntity.ok();
        return answer.eTag(Headers.etag(recorded.version()));
    }
}
