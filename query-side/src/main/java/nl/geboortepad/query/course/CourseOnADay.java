package nl.geboortepad.query.course;

import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.VsvEvent.VilLetter;
import nl.geboortepad.kernel.identity.VilCode;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.pathways.Course;
import nl.geboortepad.pathways.Order;
import nl.geboortepad.pathways.situation.Situation;
import nl.geboortepad.query.Asked;
import nl.geboortepad.query.Case;
import nl.geboortepad.query.Cases;
import nl.geboortepad.query.Entry;
import nl.geboortepad.query.Texts;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a pregnancy stood on the day asked about. */
@RestController
final class CourseOnADay {
    private final Cases cases;
    private final Texts texts;
    private final Clock clock;

    CourseOnADay(Cases cases, Texts texts, Clock clock) {
        this.cases = cases;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(path = "/api/pregnancies/{id}/course", produces = MediaType.APPLICATION_JSON_VALUE)
    Stood course(
            @PathVariable String id,
            @RequestParam Optional<String> knownAt,
            @RequestParam Optional<String> on,
            Caller caller) {
        var asked = cases.of(Asked.pregnancy(id), Asked.of(knownAt, on, clock), caller);
        return stood(asked, asked.ofHer(), caller);
    }

    private static SortedMap<VilCode, VilLetter> letters(Case asked, Course course, Stood.Answers answers) {
        var letters = new TreeMap<VilCode, VilLetter>();
        answers.vilCodes()
                .forEach(code -> asked.setting()
                        .letter(course.vsv(asked.on()), code, asked.on())
                        .ifPresent(letter -> letters.put(code, letter)));
        return letters;
    }

    private Stood stood(Case asked, Course course, Caller caller) {
        var answers = answers(Situation.of(course, asked.on()));
        var because = answers.because().collect(Collectors.toSet());
        var entries = asked.entries(asked.history(), asked.course(), caller, texts);
        return new Stood(
                asked.pregnancy(),
                asked.knownAt(),
                asked.on(),
                asked.version(),
                asked.versions(),
                asked.mergedInto(),
                course.dueDate(),
                course.dueDate().map(due -> Entry.Age.on(asked.on(), due)),
                answers,
                letters(asked, course, answers),
                asked.history().recorded().stream()
                        .filter(fact -> because.contains(fact.id()))
                        .sorted(Comparator.comparing(entries::now, Order.IN_TIME))
                        .map(entries::entry)
                        .toList(),
                asked.ofAnother().stream()
                        .filter(fact -> !fact.event().when().first().isAfter(asked.on()))
                        .map(Fact::id)
                        .toList());
    }

    private static Stood.Answers answers(Situation situation) {
        var telling = new Telling(situation);
        var term = situation.term();
        var births = situation.births();
        return new Stood.Answers(
                Questions.partnership().answer(situation.vsv()),
                Questions.dueDate().answer(term.inForce()),
                term.earlier().stream().map(Questions.dueDate()::word).toList(),
                term.ages().stream().map(Entry.Age::of).toList(),
                telling.coordinators(),
                telling.accountable(),
                telling.team(),
                telling.consents(),
                telling.risks(),
                telling.vulnerabilities(),
                telling.support(),
                telling.plans(),
                telling.birthLocation(),
                telling.pathways(),
                telling.openReferrals(),
                telling.openWishes(),
                telling.children(),
                Questions.once("ended", "Zwangerschap geëindigd", "Pregnancy ended")
                        .answer(births.ended()),
                Questions.once("died", "Zij is overleden", "She died").answer(births.died()),
                telling.conflicts());
    }
}
