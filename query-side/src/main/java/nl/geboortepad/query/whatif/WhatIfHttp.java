package nl.geboortepad.query.whatif;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.Role;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.query.answer.Page;
import nl.geboortepad.query.reading.Case;
import nl.geboortepad.query.reading.CaseSettings;
import nl.geboortepad.query.reading.Cases;
import nl.geboortepad.query.reading.DraftPathways;
import nl.geboortepad.query.reading.QueryParameters;
import nl.geboortepad.query.reading.Viewpoint;
import nl.geboortepad.query.reading.Workplace;
import nl.geboortepad.query.whatif.CohortQuestion.Due;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What if another pathway held? Any that the nation has or a partnership ever adopted may be named, and any that is only
 * a draft may be sent along.
 */
@RestController
final class WhatIfHttp {
    private static final Page.Limits PAGES = new Page.Limits(100_000, 50, 500);
    private static final String YAML = "application/yaml";

    private final Cases cases;
    private final Cohort cohort;
    private final CaseSettings settings;
    private final DraftPathways drafts;
    private final Clock clock;

    WhatIfHttp(Cases cases, Cohort cohort, CaseSettings settings, DraftPathways drafts, Clock clock) {
        this.cases = cases;
        this.cohort = cohort;
        this.settings = settings;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping(path = "/api/pregnancies/{id}/what-if", produces = MediaType.APPLICATION_JSON_VALUE)
    WhatIf one(
            @PathVariable String id,
            @RequestParam String pathway,
            @RequestParam Optional<String> knownAt,
            @RequestParam Optional<String> on,
            Caller caller) {
        var theCase = cases.of(QueryParameters.pregnancy(id), Viewpoint.of(knownAt, on, clock), caller);
        return compared(
                theCase, named(pathway, settings.of(theCase.course()).streams().keySet()));
    }

    @PostMapping(path = "/api/pregnancies/{id}/what-if", consumes = YAML, produces = MediaType.APPLICATION_JSON_VALUE)
    WhatIf one(
            @PathVariable String id,
            @RequestParam Optional<String> knownAt,
            @RequestParam Optional<String> on,
            @RequestBody(required = false) byte[] yaml,
            Caller caller) {
        var theCase = cases.of(QueryParameters.pregnancy(id), Viewpoint.of(knownAt, on, clock), caller);
        return compared(theCase, drafts.read(yaml).pathway());
    }

    @GetMapping(path = "/api/quality/what-if", produces = MediaType.APPLICATION_JSON_VALUE)
    WhatIf.OfVsv many(
            @RequestParam String pathway,
            @RequestParam String dueFrom,
            @RequestParam String dueTo,
            @RequestParam Optional<String> knownAt,
            @RequestParam Optional<String> on,
            @RequestParam Optional<String> page,
            @RequestParam Optional<String> size,
            Caller caller) {
        var vsv = own(caller);
        var other = named(pathway, Set.of(vsv));
        var viewpoint = Viewpoint.of(knownAt, on, clock);
        var due = Due.of(dueFrom, dueTo);
        var part = QueryParameters.page(page, size, PAGES);
        return cohort.compare(new CohortQuestion(vsv, other, viewpoint, due, part, seesNames(caller)));
    }

    @PostMapping(path = "/api/quality/what-if", consumes = YAML, produces = MediaType.APPLICATION_JSON_VALUE)
    WhatIf.OfVsv many(
            @RequestParam String dueFrom,
            @RequestParam String dueTo,
            @RequestParam Optional<String> knownAt,
            @RequestParam Optional<String> on,
            @RequestParam Optional<String> page,
            @RequestParam Optional<String> size,
            @RequestBody(required = false) byte[] yaml,
            Caller caller) {
        var vsv = own(caller);
        var other = drafts.read(yaml).pathway();
        var viewpoint = Viewpoint.of(knownAt, on, clock);
        var due = Due.of(dueFrom, dueTo);
        var part = QueryParameters.page(page, size, PAGES);
        return cohort.compare(new CohortQuestion(vsv, other, viewpoint, due, part, seesNames(caller)));
    }

    private WhatIf compared(Case theCase, Pathway other) {
        var compared = VerdictComparison.of(theCase, settings.national(), other);
        return new WhatIf(
                theCase.pregnancy(),
                theCase.knownAt(),
                theCase.on(),
                other.name(),
                compared.same(),
                compared.differences());
    }

    /** The cases of a partnership are for those who look after its quality. */
    private static Vsv own(Caller caller) {
        caller.mustBe(Role.QUALITY, Role.AUDITOR, Role.STEWARD);
        return Workplace.vsv(caller);
    }

    private static boolean seesNames(Caller caller) {
        return !caller.is(Role.QUALITY);
    }

    private Pathway named(String name, Collection<Vsv> partnerships) {
        return QueryParameters.read(
                "pathway",
                name,
                text -> settings.pathway(text, partnerships).orElseThrow(),
                "de naam van een zorgpad en zijn versie, zoals "
                        + settings.national().name(),
                "the name of a pathway and its version, such as "
                        + settings.national().name());
    }
}
