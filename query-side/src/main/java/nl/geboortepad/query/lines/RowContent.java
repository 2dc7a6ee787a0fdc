package nl.geboortepad.query.lines;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.CareEvent.CareClosed;
import nl.geboortepad.kernel.event.CareEvent.ChildBorn;
import nl.geboortepad.kernel.event.CareEvent.PregnancyEnded;
import nl.geboortepad.kernel.event.CareEvent.WomanDied;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.access.Access;
import nl.geboortepad.pathways.access.Disclosure;
import nl.geboortepad.pathways.access.Ground;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.course.Holdings;
import nl.geboortepad.pathways.judging.HoldsEitherWay;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.pathways.judging.Setting;
import nl.geboortepad.pathways.verdict.Steps;
import nl.geboortepad.query.answer.Outcome;

/** What the view holds of a pregnancy at one moment of knowing, line by line. */
public sealed interface RowContent {
    String COORDINATOR = "coordinator";
    String ACCOUNTABLE = "accountable";

    /** Of the day on which an organisation looked in an emergency. */
    String EMERGENCY = "emergency";

    /** From the day on which an organisation that nobody named recorded something. */
    String BESIDE = "beside";
    /** The day on which a steward gave a record back. */
    String GIVEN_BACK = "given-back";

    /** @param ended the last day on which there was care, where it is told that the pregnancy or its care ended */
    record CaseLine(
            Optional<Vsv> vsv, List<Organisation> organisations, Optional<LocalDate> dueDate, Optional<LocalDate> ended)
            implements RowContent {}

    /**
     * One step of one judgement: this verdict, on these days.
     *
     * @param pathway the one that a region adopted, where it made the norm so
     */
    record VerdictLine(
            String norm,
            LocalDate since,
            String pathway,
            String occurrence,
            Interval days,
            Outcome outcome,
            List<EventId> because,
            Optional<Text> note)
            implements RowContent {}

    record HoldingLine(String kind, String holder, Interval days) implements RowContent {}

    /** That something is asked, where the verdict is not for who sees this. */
    record HiddenLine(String norm, LocalDate since, String occurrence, Interval days) implements RowContent {}

    /** A line that is not by all facts, but by those that these organisations see. */
    record InPart(List<Organisation> organisations, RowContent line) implements RowContent {}

    /** The same, with what is judged called as it is kept. */
    default RowContent called(UnaryOperator<String> kept) {
        return switch (this) {
            case CaseLine line -> line;
            case VerdictLine line ->
                new VerdictLine(
                        line.norm(),
                        line.since(),
                        line.pathway(),
                        kept.apply(line.occurrence()),
                        line.days(),
                        line.outcome(),
                        line.because(),
                        line.note());
            case HoldingLine line -> line;
            case HiddenLine line ->
                new HiddenLine(line.norm(), line.since(), kept.apply(line.occurrence()), line.days());
            case InPart part -> new InPart(part.organisations(), part.line().called(kept));
        };
    }

    /** A digest of all that it says. */
    default UUID digest() {
        return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8));
    }

    static Set<RowContent> of(Access access, Course course, Setting setting, List<Judgement> judgements) {
        var lines = frame(access, course, setting);
        lines.addAll(opened(EMERGENCY, Ground.EMERGENCY, access));
        lines.addAll(opened(GIVEN_BACK, Ground.GIVEN_BACK, access));
        access.besideOthers()
                .forEach(fact -> lines.add(new HoldingLine(
                        BESIDE, fact.actor().organisation().orElseThrow().code(), Interval.from(fact.day()))));
        judgements.forEach(judgement -> lines.addAll(verdicts(judgement, List.of(Interval.ALWAYS))));
        return lines;
    }

    /** On its day, for those that are told of it. */
    private static List<RowContent> opened(String kind, Ground ground, Access access) {
        return access.opened(ground).stream()
                .<RowContent>map(opening -> new InPart(access.told(opening), onItsDay(kind, opening)))
                .toList();
    }

    private static HoldingLine onItsDay(String kind, Disclosure opening) {
        return new HoldingLine(
                kind,
                opening.to().code(),
                new Interval(opening.from(), opening.from().plusDays(1)));
    }

    /**
     * The same by some of the facts.
     *
     * @param byAll what is judged by all of them: verdicts are shown where that says the same; none to show them all
     */
    static Set<RowContent> inPart(
            Access access, Course course, Setting setting, List<Judgement> bySome, Optional<List<Judgement>> byAll) {
        var lines = frame(access, course, setting);
        for (var judgement : bySome) {
            var shown = byAll.map(all -> HoldsEitherWay.days(judgement, all)).orElse(List.of(Interval.ALWAYS));
            lines.addAll(verdicts(judgement, shown));
            Interval.without(List.of(Interval.ALWAYS), shown)
                    .forEach(days -> lines.add(
                            new HiddenLine(judgement.norm().id(), judgement.since(), judgement.occurrence(), days)));
        }
        return lines;
    }

    private static Set<RowContent> frame(Access access, Course course, Setting setting) {
        var lines = new LinkedHashSet<RowContent>();
        lines.add(new CaseLine(course.vsv().map(setting::now), access.insiders(), course.dueDate(), ended(course)));
        lines.addAll(held(COORDINATOR, course.coordinators()));
        lines.addAll(held(ACCOUNTABLE, course.accountable()));
        return lines;
    }

    private static Optional<LocalDate> ended(Course course) {
        var care = course.facts().stream()
                .map(Fact::event)
                .filter(CareEvent.class::isInstance)
                .toList();
        return care.stream().anyMatch(RowContent::ends)
                ? care.stream().map(event -> event.when().last()).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private static boolean ends(PregnancyEvent event) {
        return event instanceof PregnancyEnded
                || event instanceof ChildBorn
                || event instanceof WomanDied
                || event instanceof CareClosed;
    }

    private static List<RowContent> verdicts(Judgement judgement, List<Interval> shown) {
        var steps = judgement.steps();
        return steps.steps().stream()
                .flatMap(step -> shown.stream()
                        .flatMap(days -> days.intersection(steps.days(step)).stream())
                        .<RowContent>map(days -> verdict(judgement, step, days)))
                .toList();
    }

    private static VerdictLine verdict(Judgement judgement, Steps.Step step, Interval days) {
        return new VerdictLine(
                judgement.norm().id(),
                judgement.since(),
                judgement.by().map(by -> by.pathway().name()).orElse(""),
                judgement.occurrence(),
                days,
                Outcome.of(step.verdict()),
                step.because(),
                step.note());
    }

    private static List<RowContent> held(String kind, Holdings holdings) {
        return holdings.holdings().stream()
                .<RowContent>map(holding -> new HoldingLine(kind, holding.holder(), holding.days()))
                .toList();
    }
}
