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
import nl.geboortepad.kernel.request.Asked;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.record.FactOrder;
import nl.geboortepad.pathways.situation.Situation;
import nl.geboortepad.query.answer.Entry;
import nl.geboortepad.query.answer.SharedParameters.KnownAt;
import nl.geboortepad.query.answer.SharedParameters.OfPregnancy;
import nl.geboortepad.query.answer.SharedParameters.OnDay;
import nl.geboortepad.query.reading.Case;
import nl.geboortepad.query.reading.Cases;
import nl.geboortepad.query.reading.QueryParameters;
import nl.geboortepad.query.reading.ReadableTexts;
import nl.geboortepad.query.reading.Viewpoint;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a pregnancy stood on the day asked about. */
@RestController
final class CourseOnDayHttp {
    private final Cases cases;
    private final ReadableTexts texts;
    private final Clock clock;

    CourseOnDayHttp(Cases cases, ReadableTexts texts, Clock clock) {
        this.cases = cases;
        this.texts = texts;
        this.clock = clock;
    }

    @Says(
            nl = "Hoe een zwangerschap er op een dag voor stond",
            en = "How a pregnancy stood on a day",
            moreNl = "Door wat op die dag of eerder waar was: termijn, wie, toestemming, risico, plannen en wat"
                    + " openstaat, met de vermeldingen waarop elk antwoord rust. Waar bronnen een dag of uur openlaten,"
                    + " staat alles wat kan er, als niet zeker.",
            moreEn =
                    "By what was true on that day or before: term, who, consent, risk, plans and what is open, with the"
                            + " entries that each answer rests on. Where sources leave a day or an hour open, all that can be is"
                            + " told, as not certain.")
    @GetMapping(path = "/api/pregnancies/{id}/course", produces = MediaType.APPLICATION_JSON_VALUE)
    CourseOnDay course(
            @OfPregnancy @PathVariable String id,
            @KnownAt @RequestParam Optional<String> knownAt,
            @OnDay @RequestParam Optional<String> on,
            Asked asked,
            Caller caller) {
        var pregnancy = QueryParameters.pregnancy(id);
        var viewpoint = asked.last(() -> Viewpoint.of(knownAt, on, clock));
        var theCase = cases.of(pregnancy, viewpoint, caller);
        return courseOnDay(theCase, theCase.ofHer(), caller);
    }

    private static SortedMap<VilCode, VilLetter> letters(Case theCase, Course course, CourseOnDay.Answers answers) {
        var letters = new TreeMap<VilCode, VilLetter>();
        answers.vilCodes()
                .forEach(code -> theCase.setting()
                        .letter(course.vsv(theCase.on()), code, theCase.on())
                        .ifPresent(letter -> letters.put(code, letter)));
        return letters;
    }

    private CourseOnDay courseOnDay(Case theCase, Course course, Caller caller) {
        var answers = answers(Situation.of(course, theCase.on()));
        var because = answers.because().collect(Collectors.toSet());
        var entries = theCase.entries(theCase.history(), theCase.course(), caller, texts);
        return new CourseOnDay(
                theCase.pregnancy(),
                theCase.knownAt(),
                theCase.on(),
                theCase.version(),
                theCase.versions(),
                theCase.mergedInto(),
                theCase.accessChanged(),
                course.dueDate(),
                course.dueDate().map(due -> Entry.Age.on(theCase.on(), due)),
                answers,
                letters(theCase, course, answers),
                theCase.history().recorded().stream()
                        .filter(fact -> because.contains(fact.id()))
                        .sorted(Comparator.comparing(entries::now, FactOrder.IN_TIME))
                        .map(entries::entry)
                        .toList(),
                theCase.ofAnother().stream()
                        .filter(fact -> !fact.day().isAfter(theCase.on()))
                        .map(Fact::id)
                        .toList());
    }

    private static CourseOnDay.Answers answers(Situation situation) {
        var inWords = new SituationInWords(situation);
        var term = situation.term();
        var births = situation.births();
        return new CourseOnDay.Answers(
                Wordings.partnership().answer(situation.vsv()),
                Wordings.dueDate().answer(term.inForce()),
                term.earlier().stream().map(Wordings.dueDate()::word).toList(),
                term.ages().stream().map(Entry.Age::of).toList(),
                inWords.coordinators(),
                inWords.accountable(),
                inWords.team(),
                inWords.consents(),
                inWords.risks(),
                inWords.vulnerabilities(),
                inWords.support(),
                inWords.plans(),
                inWords.birthLocation(),
                inWords.pathways(),
                inWords.openReferrals(),
                inWords.openWishes(),
                inWords.children(),
                Wordings.once("ended", new Text("Zwangerschap geëindigd", "Pregnancy ended"))
                        .answer(births.ended()),
                Wordings.once("died", new Text("Zij is overleden", "She died")).answer(births.died()),
                inWords.conflicts());
    }
}
