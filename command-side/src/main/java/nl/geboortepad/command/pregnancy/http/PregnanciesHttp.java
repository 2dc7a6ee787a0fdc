package nl.geboortepad.command.pregnancy.http;

import java.util.Optional;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.http.AddressPart;
import nl.geboortepad.command.http.CommandDone;
import nl.geboortepad.command.http.Headers;
import nl.geboortepad.command.http.Headers.IdempotencyKey;
import nl.geboortepad.command.http.Headers.IfMatch;
import nl.geboortepad.command.http.Sender;
import nl.geboortepad.command.http.SentRequest;
import nl.geboortepad.command.http.Statuses;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.identity.PregnancyId;
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

    @Says(nl = "vastgelegd, nu of bij een eerdere keer", en = "recorded, now or an earlier time")
    @Shape(example = """
        {"pregnancy": "pregnancy-7b0e8d3c-6f6f-4e0a-9f0e-2b8f6c1d2e3f", "version": 3, "events": ["8e1d9f4c-3a52-4b7c-9d0e-1f2a3b4c5d6e"], "repeated": false}
        """)
    record OnePregnancy(PregnancyId pregnancy) {}

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
    ResponseEntity<CommandDone<OnePregnancy>> register(
            Caller caller,
            Asked asked,
            @IdempotencyKey @RequestHeader(Headers.KEY) Optional<String> key,
            @Says(
                            nl = "wie en welke zwangerschap; onbekende velden worden geweigerd",
                            en = "who and which pregnancy; unknown fields are refused")
                    @Shape(as = RegistrationForm.class)
                    @RequestBody(required = false)
                    byte[] body) {
        var sender = Sender.of(caller, vault, AccessRole.CAREGIVER, AccessRole.STEWARD);
        var recorded = registrations.register(SentRequest.alone(body, key, asked), sender);
        return begun(recorded).body(done(recorded));
    }

    @Says(
            nl = "Een feit melden, of vragen om een wijziging van het dossier",
            en = "Report a fact, or ask for a change of the record",
            moreNl = "Wat gebeurd is, kan altijd worden gemeld, hoe laat ook. Onbekende velden worden geweigerd.",
            moreEn = "What happened can always be reported, however late. Unknown fields are refused.")
    @PostMapping(path = "/{pregnancy}/commands", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CommandDone<OnePregnancy>> command(
            Caller caller,
            Asked asked,
            @Says(nl = "de zwangerschap", en = "the pregnancy") @Shape(as = PregnancyId.class) @PathVariable
                    String pregnancy,
            @IdempotencyKey @RequestHeader(Headers.KEY) Optional<String> key,
            @IfMatch @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Says(nl = "een feit of een verzoek", en = "a fact or a request")
                    @Shape(as = PregnancyForm.class)
                    @RequestBody(required = false)
                    byte[] body) {
        var sender = Sender.of(caller, vault, AccessRole.CAREGIVER, AccessRole.STEWARD, AccessRole.CLIENT);
        var about = asked.read(() -> AddressPart.read("pregnancy", PregnancyId.class, pregnancy));
        var recorded = desk.handle(about, SentRequest.alone(body, key, ifMatch, asked), sender);
        return Headers.recorded(recorded).body(done(recorded));
    }

    static CommandDone<OnePregnancy> done(Recorded recorded) {
        return CommandDone.of(new OnePregnancy(PregnancyId.parse(recorded.stream())), recorded);
    }

    static ResponseEntity.BodyBuilder begun(Recorded recorded) {
        return Headers.begun(recorded, "/api/pregnancies/" + recorded.stream());
    }
}
