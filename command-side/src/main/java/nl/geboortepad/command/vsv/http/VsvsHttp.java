package nl.geboortepad.command.vsv.http;

import java.util.Optional;
import nl.geboortepad.command.http.AddressPart;
import nl.geboortepad.command.http.CommandDone;
import nl.geboortepad.command.http.Headers;
import nl.geboortepad.command.http.Headers.IdempotencyKey;
import nl.geboortepad.command.http.Headers.IfMatch;
import nl.geboortepad.command.http.Sender;
import nl.geboortepad.command.http.SentRequest;
import nl.geboortepad.command.http.Statuses;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.command.vsv.VsvCommand;
import nl.geboortepad.kernel.identity.Vsv;
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
import org.springframework.web.bind.annotation.RestController;

/** One request at a time, as for pregnancies. Whatever request begins a record is answered with 201, all others with 200. */
@RestController
class VsvsHttp {
    private final VsvDesk desk;
    private final Vault vault;

    VsvsHttp(VsvDesk desk, Vault vault) {
        this.desk = desk;
        this.vault = vault;
    }

    @Says(nl = "vastgelegd, nu of bij een eerdere keer", en = "recorded, now or an earlier time")
    @Shape(example = """
        {"vsv": "vsv:midden", "version": 3, "events": ["8e1d9f4c-3a52-4b7c-9d0e-1f2a3b4c5d6e"], "repeated": false}
        """)
    record OneVsv(Vsv vsv) {}

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
    ResponseEntity<CommandDone<OneVsv>> command(
            Caller caller,
            Asked asked,
            @Says(nl = "het VSV waarover het gaat", en = "the VSV that it is about")
                    @Shape(as = Vsv.class)
                    @PathVariable
                    String vsv,
            @IdempotencyKey @RequestHeader(Headers.KEY) Optional<String> key,
            @IfMatch @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Says(nl = "een feit of een verzoek", en = "a fact or a request")
                    @Shape(as = VsvCommand.class)
                    @RequestBody(required = false)
                    byte[] body) {
        var sender = Sender.of(caller, vault, AccessRole.QUALITY, AccessRole.STEWARD);
        var about = asked.read(() -> AddressPart.read("vsv", Vsv.class, vsv));
        var recorded = desk.handle(about, SentRequest.alone(body, key, ifMatch, asked), sender);
        return Headers.begun(recorded, "/api/vsvs/" + vsv + "/timeline")
                .body(CommandDone.of(new OneVsv(new Vsv(recorded.stream())), recorded));
    }
}
