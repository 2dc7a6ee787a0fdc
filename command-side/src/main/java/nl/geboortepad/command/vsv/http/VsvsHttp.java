package nl.geboortepad.command.vsv.http;

import java.util.Optional;
import nl.geboortepad.command.http.CommandDone;
import nl.geboortepad.command.http.Headers;
import nl.geboortepad.command.http.Sender;
import nl.geboortepad.command.http.SentRequest;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.Role;
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

    record OneVsv(Vsv vsv) {}

    @PostMapping(
            path = "/api/vsvs/{vsv}/commands",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CommandDone<OneVsv>> command(
            Caller caller,
            @PathVariable Vsv vsv,
            @RequestHeader(Headers.KEY) Optional<String> key,
            @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @RequestBody byte[] body) {
        var sender = Sender.of(caller, vault, Role.QUALITY, Role.STEWARD);
        var recorded = desk.handle(vsv, SentRequest.alone(body, key), sender, Headers.expectedVersion(ifMatch));
        return Headers.begun(recorded, "/api/vsvs/" + vsv + "/timeline")
                .body(CommandDone.of(new OneVsv(new Vsv(recorded.stream())), recorded));
    }
}
