package nl.geboortepad.query.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.request.Asked;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.access.Access;
import nl.geboortepad.pathways.access.Disclosure;
import nl.geboortepad.pathways.access.Sight;
import nl.geboortepad.query.answer.Because;
import nl.geboortepad.query.answer.SharedParameters.KnownAt;
import nl.geboortepad.query.answer.SharedParameters.OfPregnancy;
import nl.geboortepad.query.answer.SharedParameters.OnDay;
import nl.geboortepad.query.reading.Case;
import nl.geboortepad.query.reading.Cases;
import nl.geboortepad.query.reading.QueryParameters;
import nl.geboortepad.query.reading.Viewpoint;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who could see what of a pregnancy, on any day. */
@RestController
final class WhoSeesWhatHttp {
    private final Cases cases;
    private final Clock clock;

    WhoSeesWhatHttp(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Says(
            nl = "Wie op een dag wat kon zien, en waardoor",
            en = "Who could see what on a day, and by what",
            moreNl =
                    "Voor haarzelf en de beheerder van registraties over alle organisaties; een organisatie over zichzelf.",
            moreEn = "For herself and the steward about all organisations; an organisation about itself.")
    @GetMapping(path = "/api/pregnancies/{id}/access", produces = MediaType.APPLICATION_JSON_VALUE)
    WhoSeesWhat access(
            @OfPregnancy @PathVariable String id,
            @KnownAt @RequestParam Optional<String> knownAt,
            @OnDay @RequestParam Optional<String> on,
            Asked asked,
            Caller caller) {
        caller.mustBe(AccessRole.CAREGIVER, AccessRole.STEWARD, AccessRole.CLIENT);
        var pregnancy = QueryParameters.pregnancy(id);
        var viewpoint = asked.last(() -> Viewpoint.of(knownAt, on, clock));
        var theCase = cases.of(pregnancy, viewpoint, caller);
        var at = at(theCase.on(), theCase.knownAt());
        var whole = theCase.whole();
        var access = Access.of(whole.history());
        var all = access.organisations().stream()
                .filter(organisation -> !caller.is(AccessRole.CAREGIVER)
                        || caller.organisation().equals(Optional.of(organisation)))
                .map(organisation -> viewer(organisation, access.sight(organisation, at), whole, caller))
                .toList();
        return new WhoSeesWhat(theCase.pregnancy(), theCase.knownAt(), theCase.on(), at, all);
    }

    /** The end of the day; on the day itself the moment that the answer is about, so that it is the same when asked again. */
    private static Instant at(LocalDate day, Instant knownAt) {
        return day.equals(LocalDate.ofInstant(knownAt, When.ZONE))
                ? knownAt
                : day.plusDays(1).atStartOfDay(When.ZONE).toInstant().minusMillis(1);
    }

    private static WhoSeesWhat.Viewer viewer(Organisation organisation, Sight sight, Case whole, Caller caller) {
        return new WhoSeesWhat.Viewer(
                organisation,
                sight.complete(),
                whole.history().recorded().stream()
                        .filter(sight::sees)
                        .map(Fact::id)
                        .toList(),
                caller.is(AccessRole.CAREGIVER) ? Optional.empty() : Optional.of(sight.hidden()),
                sight.sources().entrySet().stream()
                        .filter(source -> !source.getKey().equals(organisation))
                        .sorted(Comparator.comparing(source -> source.getKey().code()))
                        .map(WhoSeesWhatHttp::source)
                        .toList(),
                opened(sight),
                sight.closedBy().flatMap(whole::because));
    }

    private static WhoSeesWhat.SeenSource source(Map.Entry<Organisation, LocalDate> source) {
        return new WhoSeesWhat.SeenSource(
                source.getKey(), Optional.of(source.getValue()).filter(day -> !day.equals(LocalDate.MAX)));
    }

    private static List<WhoSeesWhat.OpenedBy> opened(Sight sight) {
        return sight.by().stream().map(WhoSeesWhatHttp::opened).toList();
    }

    private static WhoSeesWhat.OpenedBy opened(Disclosure opening) {
        var fact = opening.fact();
        return new WhoSeesWhat.OpenedBy(
                opening.ground().toString(),
                opening.ground().text(),
                opening.to(),
                opening.by(),
                opening.from(),
                opening.last(),
                opening.until(),
                new Because(fact.id(), fact.event().type(), fact.event().when().toString()));
    }
}
