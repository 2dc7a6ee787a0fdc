package nl.geboortepad.command.pregnancy.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.http.AddressPart;
import nl.geboortepad.command.http.CommandDone;
import nl.geboortepad.command.http.Headers;
import nl.geboortepad.command.http.Headers.IdempotencyKey;
import nl.geboortepad.command.http.Sender;
import nl.geboortepad.command.http.SentRequest;
import nl.geboortepad.command.http.Statuses;
import nl.geboortepad.command.pregnancy.http.PregnanciesHttp.OnePregnancy;
import nl.geboortepad.command.registration.Format;
import nl.geboortepad.command.registration.ReadingReport;
import nl.geboortepad.command.registration.Registration;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.request.Asked;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes over registrations that midwives and hospitals send afterwards, in any format that there is. */
@RestController
class RegistrationsHttp {
    private final List<Format> formats;
    private final RegistrationImport registrationImport;
    private final PregnancyDesk desk;
    private final Vault vault;

    RegistrationsHttp(List<Format> formats, RegistrationImport takeOver, PregnancyDesk desk, Vault vault) {
        this.formats = formats;
        this.registrationImport = takeOver;
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
            @JsonUnwrapped CommandDone<OnePregnancy> done,
            ReadingReport report,
            SortedMap<Integer, Boolean> childBsnInUse) {}

    /** Before anything else of a request is read: what is in no format that we know may have anything wrong with it. */
    @ModelAttribute
    void requireFormat(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        format(request.getContentType());
    }

    /** @param baseDay the day T, where days in the message count from it */
    @Says(
            nl = "Een registratie overnemen",
            en = "Take over a registration",
            moreNl = "Het antwoord zegt wat is overgenomen, wat niet wordt" + " gebruikt en wat elkaar tegenspreekt.",
            moreEn = "The answer says what was taken over, what is not used and" + " what contradicts.")
    @Statuses({200, 201})
    @PostMapping(path = "/api/registrations", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<TakenOver> take(
            HttpServletRequest request,
            Caller caller,
            Asked asked,
            @Says(
                            nl = "dag T, van waar af dagen in het bericht tellen",
                            en = "day T, from which days in the message count")
                    @Shape(as = LocalDate.class, example = "2026-06-30")
                    @RequestParam
                    Optional<String> baseDay,
            @IdempotencyKey @RequestHeader(Headers.KEY) Optional<String> key,
            @Says(nl = "de registratie", en = "the registration")
                    @Shape(as = Registration.class)
                    @RequestBody(required = false)
                    byte[] body)
            throws HttpMediaTypeNotSupportedException {
        var format = format(request.getContentType());
        var sender = Sender.of(caller, vault, AccessRole.STEWARD);
        asked.read(() -> key.map(SentRequest::checkedKey));
        var dayT = asked.read(() -> baseDay.map(day -> AddressPart.read("baseDay", LocalDate.class, day)));
        if (dayT == null) {
            // Every day in the message that counts from it would seem wrong.
            asked.throwAny();
        }
        var message = body == null ? new byte[0] : body;
        var registration = asked.last(() -> format.read(new ByteArrayInputStream(message), dayT, desk.today()));
        // The same message read with another base day says something else.
        var sent = new ByteArrayOutputStream();
        sent.writeBytes(message);
        sent.writeBytes(dayT.map(LocalDate::toString).orElse("").getBytes(StandardCharsets.UTF_8));
        var recorded = registrationImport.take(registration, format.source(), sender, key, sent.toByteArray());
        return PregnanciesHttp.begun(recorded).body(answer(recorded, registration));
    }

    private Format format(String contentType) throws HttpMediaTypeNotSupportedException {
        var told = contentType(contentType);
        return formats.stream()
                .filter(format -> mediaTypes(format).anyMatch(known -> known.includes(told)))
                .findFirst()
                .orElseThrow(() -> new HttpMediaTypeNotSupportedException(
                        told,
                        formats.stream().flatMap(RegistrationsHttp::mediaTypes).toList(),
                        HttpMethod.POST));
    }

    private static Stream<MediaType> mediaTypes(Format format) {
        return format.mediaTypes().stream().map(MediaType::parseMediaType);
    }

    private static MediaType contentType(String told) throws HttpMediaTypeNotSupportedException {
        try {
            return told == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(told);
        } catch (InvalidMediaTypeException unreadable) {
            throw new HttpMediaTypeNotSupportedException(unreadable.getMessage());
        }
    }

    private TakenOver answer(Recorded recorded, Registration registration) {
        var pregnancy = PregnancyId.parse(recorded.stream());
        var inUse = new TreeMap<Integer, Boolean>();
        registration
                .children()
                .forEach((number, bsn) -> inUse.put(
                        number, vault.claimChild(bsn, pregnancy, number).isPresent()));
        return new TakenOver(PregnanciesHttp.done(recorded), registration.report(), inUse);
    }
}
