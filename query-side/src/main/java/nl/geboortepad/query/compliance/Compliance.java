package nl.geboortepad.query.compliance;

import java.time.Clock;
import java.util.Optional;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.pathways.Judgement;
import nl.geboortepad.query.Asked;
import nl.geboortepad.query.Case;
import nl.geboortepad.query.Cases;
import nl.geboortepad.query.Entry;
import nl.geboortepad.query.Explained;
import nl.geboortepad.query.Settings;
import nl.geboortepad.query.Verdicts;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every verdict on a pregnancy, each explaining itself. */
@RestController
final class Compliance {
    private final Cases cases;
    private final Settings settings;
    private final Clock clock;

    Compliance(Cases cases, Settings settings, Clock clock) {
        this.cases = cases;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping(path = "/api/pregnancies/{id}/compliance", produces = MediaType.APPLICATION_JSON_VALUE)
    Judged compliance(
            @PathVariable String id,
            @RequestParam Optional<String> knownAt,
            @RequestParam Optional<String> on,
            @RequestParam Optional<String> norm,
            Caller caller) {
        var wanted = Asked.norm(norm, settings);
        var asked = cases.of(Asked.pregnancy(id), Asked.of(knownAt, on, clock), caller);
        var course = asked.course();
        return new Judged(
                asked.pregnancy(),
                asked.knownAt(),
                asked.on(),
                asked.version(),
                asked.versions(),
                asked.mergedInto(),
                settings.national().id(),
                course.dueDate(),
                course.dueDate().map(due -> Entry.Age.on(asked.on(), due)),
                asked.judgements().stream()
                        .filter(judgement ->
                                wanted.map(judgement.norm().id()::equals).orElse(true))
                        .map(judgement -> explained(judgement, asked))
                        .toList());
    }

    private Explained explained(Judgement judgement, Case asked) {
        return Explained.of(judgement, asked.on(), asked.course().dueDate(), asked::because, Verdicts::sentence);
    }
}
