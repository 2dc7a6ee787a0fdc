package nl.geboortepad.command.pregnancy.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.http.Headers;
import nl.geboortepad.command.http.Headers.IdempotencyKey;
import nl.geboortepad.command.http.Sender;
import nl.geboortepad.command.http.SentRequest;
import nl.geboortepad.command.http.Statuses;
import nl.geboortepad.command.registration.ReadingReport;
import nl.geboortepad.command.registration.Registration;
import nl.geboortepad.command.registration.kernset.Kernset;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.Role;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes over registrations that midwives and hospitals send afterwards: kernset geboortezorg 2.3, as ADA-Lite XML. */
@RestController
class RegistrationsHttp {
    private final RegistrationImport takeOver;
    private final PregnancyDesk desk;
    private final Vault vault;

    RegistrationsHttp(RegistrationImport takeOver, PregnancyDesk desk, Vault vault) {
        this.takeOver = takeOver;
        this.desk = desk;
        this.vault = vault;
    }

    /**
     * @param report what was made of the message
     * @param childBsnInUse whether the BSN of the child with that number is already in use for another; the steward's
     *     report says where
     */
    @Says(nl = "vastgelegd, nu of bij een eerdere keer", en = "recorded, now or an earlier time")
    record TakenOver(
            PregnancyId pregnancy,
            long version,
            List<EventId> events,
            boolean repeated,
            ReadingReport report,
            SortedMap<Integer, Boolean> childBsnInUse) {}

    /** @param baseDay the day T, where days in the message count from it */
    @Says(
            nl = "Een registratie kernset geboortezorg overnemen",
            en = "Take over a registration kernset geboortezorg",
            moreNl = "Kernset geboortezorg 2.3 als ADA-Lite XML. Het antwoord zegt wat is overgenomen, wat niet wordt"
                    + " gebruikt en wat elkaar tegenspreekt.",
            moreEn =
                    "Kernset geboortezorg 2.3 as ADA-Lite XML. The answer says what was taken over, what is not used and"
                            + " what contradicts.")
    @Statuses({200, 201})
    @PostMapping(
            path = "/api/registrations",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<TakenOver> take(
            Caller caller,
            @Says(
                            nl = "dag T, van waar af dagen in het bericht tellen",
                            en = "day T, from which days in the message count")
                    @Shape(as = LocalDate.class, example = "2026-06-30")
                    @RequestParam
                    Optional<LocalDate> baseDay,
            @IdempotencyKey @RequestHeader(Headers.KEY) Optional<String> key,
            @Says(
                            nl = "kernset geboortezorg 2.3, ADA-Lite; zonder doctype of externe verwijzingen",
                            en = "kernset geboortezorg 2.3, ADA-Lite; without doctype or external references")
                    @Shape(as = Registration.class)
                    @RequestBody
                    byte[] body) {
        var sender = Sender.of(caller, vault, Role.STEWARD);
        key.ifPresent(SentRequest::requireKey);
        var registration = Kernset.read(new ByteArrayInputStream(body), baseDay, desk.today());
        // The same message read with another base day says something else.
        var sent = new ByteArrayOutputStream();
        sent.writeBytes(body);
        sent.writeBytes(baseDay.map(LocalDate::toString).orElse("").getBytes(StandardCharsets.UTF_8));
        var recorded = takeOver.take(registration, sender, key, sent.toByteArray());
        return PregnanciesHttp.begun(recorded).body(answer(recorded, registration));
    }

    private TakenOver answer(Recorded recorded, Registration registration) {
        var pregnancy = PregnancyId.parse(recorded.stream());
        var inUse = new TreeMap<Integer, Boolean>();
        registration
                .children()
                .forEach((number, bsn) -> inUse.put(
                        number, vault.claimChild(bsn, pregnancy, number).isPresent()));
        return new TakenOver(
                pregnancy, recorded.version(), recorded.events(), recorded.repeated(), registration.report(), inUse);
    }
}
