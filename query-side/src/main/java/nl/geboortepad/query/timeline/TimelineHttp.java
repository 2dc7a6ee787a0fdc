package nl.geboortepad.query.timeline;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.pathways.course.Conflict;
import nl.geboortepad.pathways.record.FactOrder;
import nl.geboortepad.query.answer.Entry;
import nl.geboortepad.query.answer.SharedParameters.KnownAt;
import nl.geboortepad.query.answer.SharedParameters.OfPregnancy;
import nl.geboortepad.query.answer.SharedParameters.OnDay;
import nl.geboortepad.query.reading.Case;
import nl.geboortepad.query.reading.CaseSettings;
import nl.geboortepad.query.reading.Cases;
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
            Caller caller) {
        var asked = cases.of(Viewpoint.pregnancy(id), Viewpoint.of(knownAt, on, clock), caller);
        return new Timeline(
                asked.pregnancy(),
                asked.knownAt(),
                asked.on(),
                asked.version(),
                asked.versions(),
                asked.mergedInto(),
                asked.course().dueDate(),
                facts(asked, caller),
                conflicts(asked),
                DueDateHistory.of(asked, settings));
    }

    private List<Entry> facts(Case asked, Caller caller) {
        var entries = asked.entries(asked.history(), asked.course(), caller, texts);
        return asked.history().recorded().stream()
                .filter(fact -> !entries.now(fact).event().when().first().isAfter(asked.on()))
                .sorted(Comparator.comparing((Fact fact) -> entries.now(fact), FactOrder.IN_TIME))
                .map(entries::entry)
                .toList();
    }

    private static List<Timeline.Disagreement> conflicts(Case asked) {
        return Stream.concat(
                        asked.course().conflicts().stream().map(c -> disagreement(c, asked)),
                        StatedAges.disagreements(asked).stream())
                .toList();
    }

    private static Timeline.Disagreement disagreement(Conflict conflict, Case asked) {
        return new Timeline.Disagreement(
                conflict.about(),
                conflict.statements().stream()
                        .flatMap(id -> asked.because(id).stream())
                        .toList(),
                Optional.empty());
    }
}
