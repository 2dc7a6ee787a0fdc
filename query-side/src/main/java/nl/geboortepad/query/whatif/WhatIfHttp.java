package nl.geboortepad.query.whatif;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Asked;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.WrongFields;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.query.answer.Page;
import nl.geboortepad.query.answer.SharedParameters.ByPathway;
import nl.geboortepad.query.answer.SharedParameters.Draft;
import nl.geboortepad.query.answer.SharedParameters.DueFrom;
import nl.geboortepad.query.answer.SharedParameters.DueTo;
import nl.geboortepad.query.answer.SharedParameters.KnownAt;
import nl.geboortepad.query.answer.SharedParameters.OfPregnancy;
import nl.geboortepad.query.answer.SharedParameters.OnDay;
import nl.geboortepad.query.answer.SharedParameters.PageNumber;
import nl.geboortepad.query.answer.SharedParameters.PageSize;
import nl.geboortepad.query.figures.FigureReader;
import nl.geboortepad.query.figures.FigureReaders;
import nl.geboortepad.query.question.Needed;
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
    private final FigureReaders figures;
    private final CaseSettings settings;
    private final DraftPathways drafts;
    private final Clock clock;

    WhatIfHttp(
            Cases cases,
            Cohort cohort,
            FigureReaders figures,
            CaseSettings settings,
            DraftPathways drafts,
            Clock clock) {
        this.cases = cases;
        this.cohort = cohort;
        this.figures = figures;
        this.settings = settings;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Says(
            nl = "Wat de oordelen zouden zijn naar een ander zorgpad",
            en = "What the verdicts would be by another pathway",
            moreNl =
                    "Van het landelijke zorgpad of een dat haar VSV ooit vaststelde: alleen de oordelen die verschillen,"
                            + " met beide termijnen en waarom.",
            moreEn =
                    "Of the national pathway or one that her VSV ever adopted: only the verdicts that differ, with both"
                            + " windows and why.")
    @GetMapping(path = "/api/pregnancies/{id}/what-if", produces = MediaType.APPLICATION_JSON_VALUE)
    WhatIf one(
            @OfPregnancy @PathVariable String id,
            @ByPathway @Needed @RequestParam Optional<String> pathway,
            @KnownAt @RequestParam Optional<String> knownAt,
            @OnDay @RequestParam Optional<String> on,
            Asked asked,
            Caller caller) {
        var pregnancy = QueryParameters.pregnancy(id);
        var viewpoint = asked.read(() -> Viewpoint.of(knownAt, on, clock));
        var theCase = cases.of(pregnancy, orNow(viewpoint), caller);
        var other = asked.last(
                () -> named(pathway, settings.of(theCase.course()).streams().keySet()));
        return compared(theCase, other);
    }

    @Says(
            nl = "Wat de oordelen zouden zijn naar een zorgpad dat nog een ontwerp is",
            en = "What the verdicts would be by a pathway that is still a draft",
            moreNl = "Het zorgpad gaat mee in YAML; er wordt niets van bewaard.",
            moreEn = "The pathway is sent along in YAML; nothing of it is kept.")
    @PostMapping(path = "/api/pregnancies/{id}/what-if", consumes = YAML, produces = MediaType.APPLICATION_JSON_VALUE)
    WhatIf one(
            @OfPregnancy @PathVariable String id,
            @KnownAt @RequestParam Optional<String> knownAt,
            @OnDay @RequestParam Optional<String> on,
            @Draft @RequestBody(required = false) byte[] yaml,
            Asked asked,
            Caller caller) {
        var pregnancy = QueryParameters.pregnancy(id);
        var viewpoint = asked.read(() -> Viewpoint.of(knownAt, on, clock));
        var theCase = cases.of(pregnancy, orNow(viewpoint), caller);
        var other = asked.last(() -> drafts.read(yaml).pathway());
        return compared(theCase, other);
    }

    @Says(
            nl = "Welke oordelen over het eigen VSV anders zouden zijn naar een ander zorgpad",
            en = "Which verdicts in one's own VSV would differ by another pathway",
            moreNl =
                    "Over de zwangerschappen met een uitgerekende datum in de periode, opgeteld, en voor een steward geval"
                            + " voor geval. Kwaliteit en auditoren vragen een kwartaal, lezen afgeronde aantallen, en die alleen"
                            + " van normen die de termijn anders stellen: een voorwaarde van eigen maak zoekt vrouwen.",
            moreEn =
                    "Over the pregnancies that were due in the period, counted, and for a steward case by case. Quality"
                            + " staff and auditors ask for a quarter, read rounded counts, and those only of norms that set the"
                            + " days otherwise: a condition of one's own searches for women.")
    @GetMapping(path = "/api/quality/what-if", produces = MediaType.APPLICATION_JSON_VALUE)
    WhatIf.OfVsv many(
            @ByPathway @Needed @RequestParam Optional<String> pathway,
            @DueFrom @Needed @RequestParam Optional<String> dueFrom,
            @DueTo @Needed @RequestParam Optional<String> dueTo,
            @KnownAt @RequestParam Optional<String> knownAt,
            @OnDay @RequestParam Optional<String> on,
            @PageNumber @RequestParam Optional<String> page,
            @PageSize @RequestParam Optional<String> size,
            Asked asked,
            Caller caller) {
        var vsv = own(caller);
        var other = asked.read(() -> named(pathway, Set.of(vsv)));
        var reader = figures.ofWhatIf(caller);
        var viewpoint = asked.read(() -> reader.viewpoint(knownAt, on, clock));
        var due = asked.read(() -> Due.of(dueFrom, dueTo));
        var part = asked.last(() -> page(page, size, reader));
        return cohort.compare(new CohortQuestion(vsv, other, viewpoint, due, part, reader));
    }

    @Says(
            nl = "Hetzelfde naar een zorgpad dat nog een ontwerp is",
            en = "The same by a pathway that is still a draft",
            moreNl = "Het zorgpad gaat mee in YAML; er wordt niets van bewaard.",
            moreEn = "The pathway is sent along in YAML; nothing of it is kept.")
    @PostMapping(path = "/api/quality/what-if", consumes = YAML, produces = MediaType.APPLICATION_JSON_VALUE)
    WhatIf.OfVsv many(
            @DueFrom @Needed @RequestParam Optional<String> dueFrom,
            @DueTo @Needed @RequestParam Optional<String> dueTo,
            @KnownAt @RequestParam Optional<String> knownAt,
            @OnDay @RequestParam Optional<String> on,
            @PageNumber @RequestParam Optional<String> page,
            @PageSize @RequestParam Optional<String> size,
            @Draft @RequestBody(required = false) byte[] yaml,
            Asked asked,
            Caller caller) {
        var vsv = own(caller);
        var reader = figures.ofWhatIf(caller);
        var viewpoint = asked.read(() -> reader.viewpoint(knownAt, on, clock));
        var due = asked.read(() -> Due.of(dueFrom, dueTo));
        var part = asked.read(() -> page(page, size, reader));
        var other = asked.last(() -> drafts.read(yaml).pathway());
        return cohort.compare(new CohortQuestion(vsv, other, viewpoint, due, part, reader));
    }

    private WhatIf compared(Case theCase, Pathway other) {
        var compared = VerdictComparison.of(theCase, settings.national(), other);
        return new WhatIf(
                theCase.pregnancy(),
                theCase.knownAt(),
                theCase.on(),
                other.name(),
                settings.norms(theCase.knownAt()),
                theCase.accessChanged(),
                compared.same(),
                compared.notVisible(),
                compared.differences());
    }

    /** The cases of a partnership are for those who look after its quality. */
    private static Vsv own(Caller caller) {
        caller.mustBe(AccessRole.QUALITY, AccessRole.AUDITOR, AccessRole.STEWARD);
        return Workplace.vsv(caller);
    }

    /** Totals have no pages. */
    private static Page page(Optional<String> page, Optional<String> size, FigureReader reader) {
        if (reader.isExact()) {
            return QueryParameters.page(page, size, PAGES);
        }
        var faults = new ArrayList<Problem>();
        Problem.orFault(() -> QueryParameters.absent("page", page), faults);
        Problem.orFault(() -> QueryParameters.absent("size", size), faults);
        WrongFields.throwAny(faults);
        return QueryParameters.page(Optional.empty(), Optional.empty(), PAGES);
    }

    /** Whether she may ask at all is told before what is wrong with her question. */
    private Viewpoint orNow(Viewpoint asked) {
        return asked == null ? Viewpoint.of(Optional.empty(), Optional.empty(), clock) : asked;
    }

    private Problem noPathway() {
        return QueryParameters.wrong(
                "pathway",
                new Text(
                        "Hier hoort de naam van een zorgpad en zijn versie, zoals "
                                + settings.national().name() + ".",
                        "Expected here: the name of a pathway and its version, such as "
                                + settings.national().name() + "."));
    }

    private Pathway named(Optional<String> name, Collection<Vsv> partnerships) {
        return name.flatMap(told -> settings.pathway(told, partnerships)).orElseThrow(this::noPathway);
    }
}
