package nl.geboortepad.query.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.judging.Adoption;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.pathways.verdict.Basis;
import nl.geboortepad.pathways.verdict.Verdict;

/**
 * What one norm says of one occurrence, with all that it rests on.
 *
 * @param since the version of the norm: the first day from which this rule holds
 * @param adopted by whom, where a region's own pathway made it so
 * @param basis what the norm rests on; an {@code assumption} is no guideline
 * @param windowBasis what its window rests on, where that is something else
 * @param occurrence what is judged: empty for the whole
 * @param because the facts that decided
 * @param note what to know beside it, such as that a proxy stood in for better evidence
 * @param next the day on which the verdict changes next, as far as the facts that are known tell, and to what
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ExplainedVerdict(
        String norm,
        Text title,
        Text says,
        LocalDate since,
        Optional<NormAdoption> adopted,
        String basis,
        Optional<String> windowBasis,
        Citation source,
        String occurrence,
        Optional<Because> trigger,
        Optional<Span> window,
        List<EarlierWindow> earlierWindows,
        Outcome verdict,
        Text sentence,
        List<Because> because,
        Optional<Text> note,
        Optional<NextVerdict> next) {

    /**
     * The partnership that made this the norm.
     *
     * @param wanted the day from which it wanted so
     * @param from the day from which it holds: never before the day on which that was recorded
     */
    public record NormAdoption(
            Vsv vsv, String pathway, EventId by, LocalDate wanted, LocalDate from, Instant recordedAt) {}

    /** @param href where everybody can read it */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Citation(
            String document, String section, Optional<String> cites, Optional<URI> href, Optional<LocalDate> checked) {
        public static Citation of(nl.geboortepad.pathways.verdict.Source source) {
            return new Citation(
                    source.document(), source.section(), source.cites(), source.href(), Optional.of(source.checked()));
        }
    }

    public record EarlierWindow(LocalDate dueDate, EventId by, Span window) {}

    public record NextVerdict(LocalDate on, Outcome verdict, Text sentence) {}

    /**
     * @param dueDate by which windows have gestational ages
     * @param because the type and day of an event that decided, as far as it may be shown
     * @param sentence how a verdict is said of a woman, or of a partnership
     */
    public static ExplainedVerdict of(
            Judgement judgement,
            LocalDate on,
            Optional<LocalDate> dueDate,
            Function<EventId, Optional<Because>> because,
            BiFunction<Verdict, LocalDate, Text> sentence) {
        var step = judgement.on(on);
        return new ExplainedVerdict(
                judgement,
                judgement.trigger().flatMap(because),
                judgement.window().map(days -> Span.of(days, dueDate)),
                judgement.earlier().stream()
                        .map(e -> new EarlierWindow(e.dueDate(), e.by(), Span.of(e.window(), Optional.of(e.dueDate()))))
                        .toList(),
                Outcome.of(step.verdict()),
                sentence.apply(step.verdict(), on),
                step.because().stream()
                        .flatMap(id -> because.apply(id).stream())
                        .toList(),
                step.note(),
                next(judgement, on, sentence));
    }

    /** For whoever does not see the facts that decide: that it is asked, and no more. */
    public static ExplainedVerdict notVisible(Judgement judgement) {
        return new ExplainedVerdict(
                judgement,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Outcome.notVisible(),
                Outcome.NOT_VISIBLE_TO_YOU,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** With what everybody may know of it. */
    private ExplainedVerdict(
            Judgement asked,
            Optional<Because> trigger,
            Optional<Span> window,
            List<EarlierWindow> earlierWindows,
            Outcome verdict,
            Text sentence,
            List<Because> because,
            Optional<Text> note,
            Optional<NextVerdict> next) {
        this(
                asked.norm().id(),
                asked.norm().title(),
                asked.norm().says(),
                asked.since(),
                asked.by().map(ExplainedVerdict::adopted),
                asked.norm().basis().toString(),
                asked.windowBasis().map(Basis::toString),
                Citation.of(asked.source()),
                asked.occurrence(),
                trigger,
                window,
                earlierWindows,
                verdict,
                sentence,
                because,
                note,
                next);
    }

    private static NormAdoption adopted(Adoption by) {
        return new NormAdoption(by.vsv(), by.pathway().name(), by.id(), by.asked(), by.from(), by.recordedAt());
    }

    private static Optional<NextVerdict> next(
            Judgement judgement, LocalDate on, BiFunction<Verdict, LocalDate, Text> sentence) {
        var day = judgement.steps().days(judgement.steps().on(on)).to();
        if (day.equals(LocalDate.MAX)) {
            return Optional.empty();
        }
        var verdict = judgement.on(day).verdict();
        return Optional.of(new NextVerdict(day, Outcome.of(verdict), sentence.apply(verdict, day)));
    }
}
