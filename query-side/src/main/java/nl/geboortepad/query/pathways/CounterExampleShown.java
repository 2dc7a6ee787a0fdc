package nl.geboortepad.query.pathways;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.AuditEvent;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.RegistrationReceived;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.course.VsvCourse;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.pathways.region.CounterExample;
import nl.geboortepad.pathways.verdict.Verdict.NotApplicable;
import nl.geboortepad.query.answer.Entry;
import nl.geboortepad.query.answer.Outcome;
import nl.geboortepad.query.language.Sentences;
import nl.geboortepad.query.language.VerdictSentences;
import nl.geboortepad.query.language.VsvSentences;

/**
 * A course that meets the region and breaks the parent, as a midwife reads it. Any caregiver system would have told all of
 * it.
 *
 * @param on the day of both verdicts
 * @param region what the region's norm says of it
 * @param parent what the parent's norm says of it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CounterExampleShown(
        Optional<LocalDate> dueDate,
        LocalDate on,
        List<ExampleFact> facts,
        List<ExampleVerdict> region,
        List<ExampleVerdict> parent) {

    /** @param age gestational age on that day; of a pregnancy only */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ExampleFact(LocalDate day, Optional<Entry.Age> age, String type, Text sentence) {}

    /** @param occurrence what is judged: empty for the whole of it */
    public record ExampleVerdict(String occurrence, Outcome verdict, Text sentence) {}

    static CounterExampleShown of(CounterExample example) {
        var due = example.story().dueDate();
        return new CounterExampleShown(
                due,
                example.on(),
                example.facts().stream()
                        .filter(f -> !(f.event() instanceof RegistrationReceived))
                        .map(f -> line(f, due))
                        .toList(),
                said(example, example.region()).toList(),
                said(example, example.parent())
                        .filter(s -> CounterExample.isBad(s.verdict().verdict()))
                        .toList());
    }

    private static ExampleFact line(Statement fact, Optional<LocalDate> due) {
        var event = fact.event();
        var day = event.when().first();
        return new ExampleFact(day, due.map(d -> Entry.Age.on(day, d)), event.type(), sentence(event));
    }

    private static Text sentence(Event event) {
        return switch (event) {
            case PregnancyEvent of -> Sentences.of(of);
            case VsvEvent of -> VsvSentences.of(of);
            case AuditEvent of -> throw new IllegalStateException("no pathway is about an audit");
        };
    }

    /** What does not apply decides nothing, as long as something does. */
    private static Stream<ExampleVerdict> said(CounterExample example, List<Judgement> judgements) {
        var on = example.on();
        var all = judgements.stream().filter(j -> applies(j, on)).toList();
        return (all.isEmpty() ? judgements : all).stream().map(j -> {
            var verdict = j.on(on).verdict();
            var sentence =
                    switch (example.story()) {
                        case Course ofWoman -> VerdictSentences.sentence(verdict, on);
                        case VsvCourse ofPartnership -> VerdictSentences.ofPartnership(verdict, on);
                    };
            return new ExampleVerdict(j.occurrence(), Outcome.of(verdict), sentence);
        });
    }

    private static boolean applies(Judgement judgement, LocalDate on) {
        return !(judgement.on(on).verdict() instanceof NotApplicable);
    }
}
