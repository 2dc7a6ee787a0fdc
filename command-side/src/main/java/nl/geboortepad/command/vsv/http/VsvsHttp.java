package nl.geboortepad.command.vsv.http;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.command.handling.Answer;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.http.Form;
import nl.geboortepad.command.http.Headers;
import nl.geboortepad.command.http.Headers.IdempotencyKey;
import nl.geboortepad.command.http.Headers.IfMatch;
import nl.geboortepad.command.http.Sender;
import nl.geboortepad.command.http.SentRequest;
import nl.geboortepad.command.http.Statuses;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.command.vsv.VsvCommand;
import nl.geboortepad.command.vsv.VsvCommand.AdoptPathway;
import nl.geboortepad.command.vsv.VsvCommand.CorrectEntry;
import nl.geboortepad.command.vsv.VsvCommand.MergeVsvs;
import nl.geboortepad.command.vsv.VsvCommand.Report;
import nl.geboortepad.command.vsv.VsvCommand.RetractEntry;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.Role;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;
import nl.geboortepad.kernel.time.When;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** One request at a time, as for pregnancies. Whatever request begins a record is answered with 201, all others with 200. */
@RestController
class VsvsHttp {
    private static final Form<VsvEvent, VsvForm> FORM =
            new Form<>(VsvEvent.class, VsvCommand.reportable(), VsvForm.class);

    private final CommandGateway gateway;
    private final Vault vault;
    private final Clock clock;

    VsvsHttp(CommandGateway gateway, Vault vault, Clock clock) {
        this.gateway = gateway;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * What became of a request.
     *
     * @param version of the record after it
     * @param events the entries that were made, by which they can be corrected
     * @param repeated it had been done before, and nothing was stored now
     */
    @Says(nl = "vastgelegd, nu of bij een eerdere keer", en = "recorded, now or an earlier time")
    @Shape(example = """
        {"vsv": "vsv:midden", "version": 3, "events": ["8e1d9f4c-3a52-4b7c-9d0e-1f2a3b4c5d6e"], "repeated": false}
        """)
    record Entered(Vsv vsv, long version, List<EventId> events, boolean repeated) {
        static Entered of(Recorded recorded) {
            return new Entered(new Vsv(recorded.stream()), recorded.version(), recorded.events(), recorded.repeated());
        }
    }

    @Says(
            nl = "Een feit over een VSV melden, een zorgpad vaststellen, samengaan of een vermelding verbeteren",
            en = "Report a fact about a VSV, adopt a pathway, merge or correct an entry",
            moreNl = "Door kwaliteitsmedewerkers en de beheerder van dat VSV; samengaan alleen door de beheerder. De"
                    + " oprichting komt eerst en begint het dossier: 201. Een zorgpad wordt alleen vastgesteld als bewezen"
                    + " is dat het niet minder vraagt dan het landelijke.",
            moreEn = "By quality staff and the steward of that VSV; a merge by the steward alone. The founding comes"
                    + " first and begins the record: 201. A pathway is adopted only if it is proven to ask no less than"
                    + " the national one.")
    @Statuses({200, 201})
    @PostMapping(
            path = "/api/vsvs/{vsv}/commands",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Entered> command(
            Caller caller,
            @Says(nl = "het VSV waarover het gaat", en = "the VSV that it is about") @PathVariable Vsv vsv,
            @IdempotencyKey @RequestHeader(Headers.KEY) Optional<String> key,
            @IfMatch @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Says(nl = "een feit of een verzoek", en = "a fact or a request") @Shape(as = VsvForm.class) @RequestBody
                    byte[] body) {
        var sender = Sender.of(caller, vault, Role.QUALITY, Role.STEWARD);
        var sent = SentRequest.alone(body, key);
        var request = sender.request(sent, Headers.expectedVersion(ifMatch));
        var recorded = gateway.<Answer>sendAndWait(command(vsv, sent, request)).orProblem();
        // A repeat gets the answer of the first time, so 201 again.
        var answer = recorded.begun()
                ? ResponseEntity.created(URI.create("/api/vsvs/" + vsv + "/timeline"))
                : ResponseEntity.ok();
        return answer.eTag(Headers.etag(recorded.version())).body(Entered.of(recorded));
    }

    /** Nothing in it goes to the vault: what happens in a partnership is told in codes. */
    private VsvCommand command(Vsv vsv, SentRequest sent, Request request) {
        if (FORM.isFact(sent.content())) {
            return new Report(vsv, request, FORM.fact(sent.content(), null));
        }
        var asked = FORM.asked(sent.content(), null);
        var when = asked.when().orElseGet(() -> When.day(LocalDate.ofInstant(clock.instant(), When.ZONE)));
        return switch (asked) {
            case VsvForm.AdoptPathway a -> new AdoptPathway(vsv, request, when, a.pathway());
            case VsvForm.MergeVsvs m -> new MergeVsvs(vsv, request, when, m.absorbed());
            case VsvForm.CorrectEntry c -> new CorrectEntry(vsv, request, when, c.entry(), c.replacement(), c.reason());
            case VsvForm.RetractEntry r -> new RetractEntry(vsv, request, when, r.entry(), r.reason());
        };
    }
}
