package nl.geboortepad.query.timeline;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.request.Asked;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.pathways.course.Conflict;
import nl.geboortepad.query.answer.SharedParameters.KnownAt;
import nl.geboortepad.query.answer.SharedParameters.OfPregnancy;
import nl.geboortepad.query.answer.SharedParameters.OnDay;
import nl.geboortepad.query.reading.Case;
import nl.geboortepad.query.reading.CaseSettings;
import nl.geboortepad.query.reading.Cases;
import nl.geboortepad.query.reading.QueryParameters;
import nl.geboortepad.query.reading.ReadableTexts;
import nl.geboortepad.query.reading.Viewpoint;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The facts of a pregnancy in the order in which they were true, up to the day asked about. */
@RestController
final class TimelineHttp {
    private final Cases cases;
    private final CaseSettings settings;
    private final ReadableTexts texts;
    private final Clock clock;

    TimelineHttp(Cases cases, CaseSettings settings, ReadableTexts texts, Clock clock) {
        this.cases = cases;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    @Says(
            nl = "De feiten van een zwangerschap, in de volgorde waarin zij waar waren",
            en = "The facts of a pregnancy, in the order in which they were true",
            moreNl = "Met correcties en tegenspraken.",
            moreEn = "With corrections and conflicts.")
    @GetMapping(path = "/api/pregnancies/{id}/timeline", produces = MediaType.APPLICATION_JSON_VALUE)
    Timeline timeline(
            @OfPregnancy @PathVariable String id,
            @KnownAt @RequestParam Optional<String> knownAt,
            @OnDay @RequestParam Optional<String> on,
            Asked asked,
            Caller caller) {
        var pregnancy = QueryParameters.pregnancy(id);
        var viewpoint = asked.last(() -> Viewpoint.of(knownAt, on, clock));
        var theCase = cases.of(pregnancy, viewpoint, caller);
        return new Timeline(
                theCase.pregnancy(),
                theCase.knownAt(),
                theCase.on(),
                theCase.version(),
                theCase.versions(),
                theCase.mergedInto(),
                theCase.accessChanged(),
                theCase.course().dueDate(),
                theCase.entries(caller, texts),
                conflicts(theCase),
                DueDateHistory.of(theCase, settings));
    }

    private static List<Timeline.Disagreement> conflicts(Case theCase) {
        return Stream.concat(
                        theCase.course().conflicts().stream().map(c -> disagreement(c, theCase)),
                        StatedAges.disagreements(theCase).stream())
                .toList();
    }

    private static Timeline.Disagreement disagreement(Conflict conflict, Case theCase) {
        return new Timeline.Disagreement(
                conflict.about(),
                conflict.statements().stream()
                        .flatMap(id -> theCase.because(id).stream())
                        .toList(),
                Optional.empty());
    }
}
