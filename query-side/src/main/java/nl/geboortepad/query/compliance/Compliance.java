package nl.geboortepad.query.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.geboortepad.kernel.Caller;
import nl.geboortepad.pathways.Adoption;
import nl.geboortepad.pathways.Judgement;
import nl.geboortepad.pathways.Norm;
import nl.geboortepad.pathways.Steps;
import nl.geboortepad.pathways.Text;
import nl.geboortepad.query.Asked;
import nl.geboortepad.query.Case;
import nl.geboortepad.query.Cases;
import nl.geboortepad.query.Entry;
import nl.geboortepad.query.Outcome;
import nl.geboortepad.query.Settings;
import nl.geboortepad.query.Span;
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
                                wanted.map(judgement.norm()::equals).orElse(true))
                        .map(judgement -> verdict(judgement, asked))
                        .toList());
    }

    private Judged.Verdict verdict(Judgement judgement, Case asked) {
        var course = asked.course();
        var on = asked.on();
        var norm = judgement
                .by()
                .map(Adoption::pathway)
                .orElse(settings.national())
                .norm(judgement.norm())
                .orElseThrow();
        var step = judgement.on(on);
        return new Judged.Verdict(
                norm.id(),
                norm.title(),
                norm.says(),
                judgement.since(),
                judgement.by().map(Compliance::adopted),
                norm.basis().toString(),
                norm.windowBasis(judgement.since()).map(Norm.Basis::toString),
                source(norm.source()),
                judgement.occurrence(),
                judgement.trigger().flatMap(id -> asked.because(id)),
                judgement.window().map(days -> Span.of(days, course.dueDate())),
                judgement.earlier().stream()
                        .map(e ->
                                new Judged.Earlier(e.dueDate(), e.by(), Span.of(e.window(), Optional.of(e.dueDate()))))
                        .toList(),
                Outcome.of(step.verdict()),
                sentence(step, on),
                step.because().stream()
                        .flatMap(id -> asked.because(id).stream())
                        .toList(),
                step.note(),
                next(judgement, on));
    }

    private static Judged.Adopted adopted(Adoption by) {
        return new Judged.Adopted(by.vsv(), by.pathway().name(), by.id(), by.asked(), by.from(), by.recordedAt());
    }

    private static Judged.Source source(Norm.Source source) {
        return new Judged.Source(source.document(), source.section(), source.cites(), Optional.of(source.checked()));
    }

    private static Text sentence(Steps.Step step, LocalDate on) {
        return Verdicts.sentence(step.verdict(), on);
    }

    private static Optional<Judged.Next> next(Judgement judgement, LocalDate on) {
        var day = judgement.steps().days(judgement.steps().on(on)).to();
        if (day.equals(LocalDate.MAX)) {
            return Optional.empty();
        }
        var step = judgement.on(day);
        return Optional.of(new Judged.Next(day, Outcome.of(step.verdict()), sentence(step, day)));
    }
}
