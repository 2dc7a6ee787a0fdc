package nl.geboortepad.ops.http;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.kernel.time.When;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A small thing to ask for, in place of the engine; there only where a test names it. */
@Import(Weighings.At.class)
public class Weighings {
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({@JsonSubTypes.Type(value = Weighed.class, name = "Weighed")})
    sealed interface Fact {}

    record Weighed(LocalDate on, int grams, List<Where> where) implements Fact {}

    record Where(Place place) {}

    enum Place {
        HOME,
        BIRTH_CENTRE
    }

    record Contact(When when, Organisation organisation, GestationalAge age, Optional<Role> by, Place place) {}

    @RestController
    @ConditionalOnBean(Weighings.class)
    static class At {
        @PostMapping(path = "/api/pregnancies/{id}/commands", consumes = MediaType.APPLICATION_JSON_VALUE)
        Fact report(@PathVariable PregnancyId id, @RequestBody Fact fact, Caller caller) {
            caller.mustBe(Caller.AccessRole.CAREGIVER);
            return fact;
        }

        @PostMapping(path = "/api/commands", consumes = "application/x-ndjson", produces = MediaType.TEXT_PLAIN_VALUE)
        String bulk(@RequestBody byte[] lines) {
            return Integer.toString(lines.length);
        }

        @GetMapping(path = "/api/worklist", produces = MediaType.APPLICATION_JSON_VALUE)
        Map<String, Object> worklist(@RequestParam(required = false) LocalDate on, Caller caller) {
            return Map.of(
                    "client", caller.client(),
                    "person", caller.person(),
                    "role", caller.role().toString(),
                    "organisation",
                            caller.organisation().map(Organisation::code).orElse(""),
                    "vsv", caller.vsv().map(Vsv::code).orElse(""),
                    "bsn", caller.bsn().orElse(""));
        }

        @GetMapping("/api/stream")
        ResponseEntity<StreamingResponseBody> stream() {
            return ResponseEntity.ok(out -> out.write("1\n2\n".getBytes()));
        }

        @GetMapping("/api/required")
        String required(@RequestParam int page, @RequestHeader("Idempotency-Key") String key) {
            return key + page;
        }

        @GetMapping(path = "/api/contact", produces = MediaType.APPLICATION_JSON_VALUE)
        Contact contact(@RequestParam(required = false) Place place, @RequestParam(required = false) When when) {
            return new Contact(
                    When.day(LocalDate.of(2026, 3, 1)),
                    new Organisation("agb:08001234"),
                    GestationalAge.of(9, 0),
                    Optional.of(Role.CLINICAL_MIDWIFE),
                    Place.BIRTH_CENTRE);
        }

        @GetMapping("/api/refused")
        void refused() {
            throw Problem.of(Problem.Code.REFUSED, new Text("Zij gaf geen toestemming.", "She did not consent."))
                    .at("/themes/0");
        }

        @GetMapping("/api/broken")
        void broken() {
            throw new IllegalStateException("BSN 999990019 of Aukje does not fit");
        }

        @GetMapping("/api/slow")
        void slow() {
            throw new QueryTimeoutException("select 999990019");
        }
    }
}
