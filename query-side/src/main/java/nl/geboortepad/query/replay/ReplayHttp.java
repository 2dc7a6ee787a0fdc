package nl.geboortepad.query.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.request.Asked;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.judging.Effort;
import nl.geboortepad.pathways.judging.Judge;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.pathways.situation.Situation;
import nl.geboortepad.query.answer.BoundedJudging;
import nl.geboortepad.query.answer.Page;
import nl.geboortepad.query.answer.SharedParameters.KnownAt;
import nl.geboortepad.query.answer.SharedParameters.OfPregnancy;
import nl.geboortepad.query.answer.SharedParameters.OnDay;
import nl.geboortepad.query.answer.SharedParameters.PageNumber;
import nl.geboortepad.query.answer.SharedParameters.PageSize;
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

/** Frames in order of recording. Only the frames of the page asked for are judged. */
@RestController
final class ReplayHttp {
    private static final Page.Limits PAGES = new Page.Limits(100_000, 20, 100);

    private final Cases cases;
    private final CaseSettings settings;
    private final ReadableTexts texts;
    private final Clock clock;

    ReplayHttp(Cases cases, CaseSettings settings, ReadableTexts texts, Clock clock) {
        this.cases = cases;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    @Says(
            nl = "Feit voor feit terugzien, in de volgorde van vastleggen",
            en = "Watch again fact by fact, in order of recording",
            moreNl = "Na elk feit het verloop en de oordelen die veranderden.",
            moreEn = "After each fact the course and the verdicts that changed.")
    @GetMapping(path = "/api/pregnancies/{id}/replay", produces = MediaType.APPLICATION_JSON_VALUE)
    Replay replay(
            @OfPregnancy @PathVariable String id,
            @KnownAt @RequestParam Optional<String> knownAt,
            @OnDay @RequestParam Optional<String> on,
            @PageNumber @RequestParam Optional<String> page,
            @PageSize @RequestParam Optional<String> size,
            Asked asked,
            Caller caller) {
        var pregnancy = QueryParameters.pregnancy(id);
        var part = asked.read(() -> QueryParameters.page(page, size, PAGES));
        var viewpoint = asked.last(() -> Viewpoint.of(knownAt, on, clock));
        var theCase = cases.of(pregnancy, viewpoint, caller);
        var recorded = OrderOfRecording.of(theCase);
        var day = on.map(told -> theCase.on());
        return new Replay(
                theCase.pregnancy(),
                theCase.knownAt(),
                day,
                day.isEmpty(),
                settings.norms(theCase.knownAt()),
                theCase.accessChanged(),
                theCase.version(),
                theCase.versions(),
                part.number(),
                part.size(),
                recorded.size(),
                BoundedJudging.of(effort -> frames(theCase, recorded, part, day, caller, effort)));
    }

    private List<Replay.Frame> frames(
            Case theCase,
            List<OrderOfRecording.Frame> recorded,
            Page page,
            Optional<LocalDate> on,
            Caller caller,
            Effort effort) {
        var frames = new ArrayList<Replay.Frame>();
        var first = page.first();
        var before = first == 0 || first > recorded.size()
                ? List.<Judgement>of()
                : judge(theCase, recorded.get((int) first - 1), effort);
        for (var frame : page.of(recorded)) {
            var history = frame.history();
            var course = Course.of(history);
            var after = judge(theCase, frame, effort);
            var day = on.orElse(LocalDate.ofInstant(frame.fact().recordedAt(), When.ZONE));
            frames.add(new Replay.Frame(
                    (int) first + frames.size() + 1,
                    day,
                    theCase.entries(history, course, caller, texts).entry(frame.fact()),
                    SituationInCodes.of(Situation.of(theCase.ofHer(history, course), day)),
                    VerdictChanges.between(before, after, day, settings)));
            before = after;
        }
        return frames;
    }

    /** While it is part of another pregnancy, that other one is judged; who does not see all is told no verdicts. */
    private List<Judgement> judge(Case theCase, OrderOfRecording.Frame frame, Effort effort) {
        var then = frame.history();
        if (!theCase.isSeenWhole() || then.mergedInto(theCase.pregnancy()).isPresent()) {
            return List.of();
        }
        var course = Course.of(then);
        return Judge.judge(course, settings.at(course, frame.fact().recordedAt()), effort);
    }
}
