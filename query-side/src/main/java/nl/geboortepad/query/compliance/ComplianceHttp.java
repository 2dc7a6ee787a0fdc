package nl.geboortepad.query.compliance;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.geboortepad.kernel.request.Asked;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.query.answer.Entry;
import nl.geboortepad.query.answer.ExplainedVerdict;
import nl.geboortepad.query.answer.SharedParameters.KnownAt;
import nl.geboortepad.query.answer.SharedParameters.OfNorm;
import nl.geboortepad.query.answer.SharedParameters.OfPregnancy;
import nl.geboortepad.query.answer.SharedParameters.OnDay;
import nl.geboortepad.query.language.VerdictSentences;
import nl.geboortepad.query.reading.Case;
import nl.geboortepad.query.reading.CaseSettings;
import nl.geboortepad.query.reading.Cases;
import nl.geboortepad.query.reading.QueryParameters;
import nl.geboortepad.query.reading.Viewpoint;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every verdict on a pregnancy, each explaining itself. */
@RestController
final class ComplianceHttp {
    private final Cases cases;
    private final CaseSettings settings;
    private final Clock clock;

    ComplianceHttp(Cases cases, CaseSettings settings, Clock clock) {
        this.cases = cases;
        this.settings = settings;
        this.clock = clock;
    }

    @Says(
            nl = "Elk oordeel over een zwangerschap, met uitleg",
            en = "Every verdict on a pregnancy, explained",
            moreNl = "Per norm de termijn, de beslissende feiten, de versie, de grondslag en de bron.",
            moreEn = "For each norm its window, the facts that decided, its version, basis and source.")
    @GetMapping(path = "/api/pregnancies/{id}/compliance", produces = MediaType.APPLICATION_JSON_VALUE)
    Compliance compliance(
            @OfPregnancy @PathVariable String id,
            @KnownAt @RequestParam Optional<String> knownAt,
            @OnDay @RequestParam Optional<String> on,
            @OfNorm @RequestParam Optional<String> norm,
            Asked asked,
            Caller caller) {
        var pregnancy = QueryParameters.pregnancy(id);
        var wanted = asked.read(() -> QueryParameters.norm(norm, settings));
        var viewpoint = asked.last(() -> Viewpoint.of(knownAt, on, clock));
        var theCase = cases.of(pregnancy, viewpoint, caller);
        var course = theCase.course();
        var judged = theCase.judged();
        return new Compliance(
                theCase.pregnancy(),
                theCase.knownAt(),
                theCase.on(),
                theCase.version(),
                theCase.versions(),
                theCase.mergedInto(),
                settings.national().id(),
                settings.norms(theCase.knownAt()),
                theCase.accessChanged(),
                course.dueDate(),
                course.dueDate().map(due -> Entry.Age.on(theCase.on(), due)),
                Stream.concat(
                                judged.shown().stream()
                                        .filter(of(wanted))
                                        .map(judgement -> explained(judgement, theCase)),
                                judged.notVisible().stream().filter(of(wanted)).map(ExplainedVerdict::notVisible))
                        .toList());
    }

    private static Predicate<Judgement> of(Optional<String> norm) {
        return judgement -> norm.map(judgement.norm().id()::equals).orElse(true);
    }

    private ExplainedVerdict explained(Judgement judgement, Case theCase) {
        return ExplainedVerdict.of(
                judgement, theCase.on(), theCase.course().dueDate(), theCase::because, VerdictSentences::sentence);
    }
}
