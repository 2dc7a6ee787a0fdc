package nl.geboortepad.query.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.Course;
import nl.geboortepad.pathways.Judge;
import nl.geboortepad.pathways.Judgement;
import nl.geboortepad.pathways.situation.Situation;
import nl.geboortepad.query.Asked;
import nl.geboortepad.query.Case;
import nl.geboortepad.query.Cases;
import nl.geboortepad.query.Settings;
import nl.geboortepad.query.Texts;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Frames in order of recording. Only the frames of the page asked for are judged. */
@RestController
final class Replay {
    private static final int USUAL = 20;
    private static final int MOST = 100;

    private final Cases cases;
    private final Settings settings;
    private final Texts texts;
    private final Clock clock;

    Replay(Cases cases, Settings settings, Texts texts, Clock clock) {
        this.cases = cases;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(path = "/api/pregnancies/{id}/replay", produces = MediaType.APPLICATION_JSON_VALUE)
    Film replay(
            @PathVariable String id,
            @RequestParam Optional<String> knownAt,
            @RequestParam Optional<String> on,
            @RequestParam Optional<String> page,
            @RequestParam Optional<String> size,
            Caller caller) {
        var number = Asked.number("page", page, 0, 0, 100_000);
        var frames = Asked.number("size", size, USUAL, 1, MOST);
        var asked = cases.of(Asked.pregnancy(id), Asked.of(knownAt, on, clock), caller);
        var recorded = Recording.of(asked);
        return new Film(
                asked.pregnancy(),
                asked.knownAt(),
                asked.version(),
                asked.versions(),
                number,
                frames,
                recorded.size(),
                frames(asked, recorded, number * frames, frames, on.map(day -> asked.on()), caller));
    }

    private List<Film.Frame> frames(
            Case asked, List<Recording.Frame> recorded, int first, int size, Optional<LocalDate> on, Caller caller) {
        var frames = new ArrayList<Film.Frame>();
        var before =
                first == 0 || first > recorded.size() ? List.<Judgement>of() : judge(asked, recorded.get(first - 1));
        for (var i = first; i < Math.min(first + size, recorded.size()); i++) {
            var history = recorded.get(i).history();
            var course = Course.of(history);
            var after = judge(asked, recorded.get(i));
            var fact = recorded.get(i).fact();
            var day = on.orElse(LocalDate.ofInstant(fact.recordedAt(), When.ZONE));
            frames.add(new Film.Frame(
                    i + 1,
                    day,
                    asked.entries(history, course, caller, texts).entry(fact),
                    Standings.of(Situation.of(asked.ofHer(history, course), day)),
                    Changes.between(before, after, day, settings)));
            before = after;
        }
        return frames;
    }

    /** While it is part of another pregnancy, that other one is judged. */
    private List<Judgement> judge(Case asked, Recording.Frame frame) {
        var then = frame.history();
        if (then.mergedInto(asked.pregnancy()).isPresent()) {
            return List.of();
        }
        var course = Course.of(then);
        return Judge.judge(course, settings.at(course, frame.fact().recordedAt()));
    }
}
