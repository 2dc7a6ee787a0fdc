package nl.geboortepad.query.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.pathways.access.Access;
import nl.geboortepad.pathways.access.Sight;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.judging.HoldsEitherWay;
import nl.geboortepad.pathways.judging.Judge;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.pathways.judging.Setting;
import nl.geboortepad.pathways.record.FactOrder;
import nl.geboortepad.pathways.record.History;
import nl.geboortepad.query.answer.Because;
import nl.geboortepad.query.answer.BoundedJudging;
import nl.geboortepad.query.answer.Entry;

/**
 * One pregnancy as a question wants to see it.
 *
 * @param misplaced what nobody sees any more
 * @param setting by what it is judged, as known at the moment asked about
 * @param streams reads all facts of one stream, also what was recorded after the moment asked about
 * @param part where the caller does not see all that was recorded: what there is besides. All else is of what is seen
 * @param accessChanged whether the caller sees other facts of that moment than she would have seen then
 */
public record Case(
        PregnancyId pregnancy,
        Viewpoint viewpoint,
        History history,
        Course course,
        EntriesOfAnotherWoman misplaced,
        Setting setting,
        Function<PregnancyId, List<Fact>> streams,
        Optional<SeenInPart> part,
        boolean accessChanged) {

    /** What the caller sees of a case, and the whole of it, by which it is judged. */
    record SeenInPart(Sight sight, Case whole) {}

    Case seenOtherwiseThen(boolean so) {
        return new Case(pregnancy, viewpoint, history, course, misplaced, setting, streams, part, so);
    }

    Case inPart(Sight sight, Case whole) {
        return new Case(
                pregnancy,
                viewpoint,
                history,
                course,
                misplaced,
                setting,
                streams,
                Optional.of(new SeenInPart(sight, whole)),
                accessChanged);
    }

    /** All of it, whatever the caller sees: for what is told about who sees what. */
    public Case whole() {
        return part.map(SeenInPart::whole).orElse(this);
    }

    /** Whether verdicts are shown as they are: whoever does not see all that matters is shown none but old ones. */
    public boolean isSeenWhole() {
        return part.map(p -> p.sight().complete()).orElse(true);
    }

    public LocalDate on() {
        return viewpoint.on();
    }

    /** The pregnancy that this one turned out to be, at the moment asked about. */
    public Optional<PregnancyId> mergedInto() {
        return history.mergedInto(pregnancy);
    }

    /**
     * What is asked of a case, as the caller may know it.
     *
     * @param shown with its verdict
     * @param notVisible asked as far as the caller can know; the verdict rests on facts that it does not see
     */
    public record Judged(List<Judgement> shown, List<Judgement> notVisible) {}

    /**
     * Nothing while nothing is known of it, and nothing while it is part of another pregnancy, which is judged instead.
     *
     * @throws Problem when it takes too much work
     */
    public Judged judged() {
        return judgedBy(setting);
    }

    /**
     * The same by another setting than the one that holds for it.
     *
     * @throws Problem when it takes too much work
     */
    public Judged judgedBy(Setting other) {
        if (isSeenWhole()) {
            return new Judged(whole().judgements(other), List.of());
        }
        var asked = judgements(other).stream().collect(Collectors.partitioningBy(shown(other)));
        return new Judged(asked.get(true), asked.get(false));
    }

    private List<Judgement> judgements(Setting by) {
        if (history.recorded().isEmpty() || mergedInto().isPresent()) {
            return List.of();
        }
        try {
            return BoundedJudging.of(effort -> Judge.judge(course, by, effort));
        } catch (Problem tooMuch) {
            return inSpiteOfStrangers(by).orElseThrow(() -> tooMuch);
        }
    }

    /**
     * Where those inside alone could be judged, what strangers recorded besides leaves no more untold than the norms that
     * would take too much work.
     */
    private Optional<List<Judgement>> inSpiteOfStrangers(Setting by) {
        var sight = Access.of(history).sightOfThoseInside();
        if (!sight.hidesAny()) {
            return Optional.empty();
        }
        var inside = Course.of(
                History.of(history.recorded().stream().filter(sight::sees).toList()));
        BoundedJudging.of(effort -> Judge.judge(inside, by, effort));
        return Optional.of(BoundedJudging.asFarAsItGoes(effort -> Judge.judge(course, by, effort)));
    }

    /** What a stranger recorded hides no verdict but the one that it changes; nobody is blinded by whoever knows her number. */
    private Predicate<Judgement> shown(Setting by) {
        if (part.filter(p -> p.sight().allButStrangers()).isEmpty()) {
            return judgement -> false;
        }
        var whole = whole().judgements(by);
        return seen -> HoldsEitherWay.on(on(), seen, whole);
    }

    /** The moment that the answer is about. */
    public Instant knownAt() {
        return viewpoint.moment();
    }

    /** The facts up to the day as one reader sees them, in the order in which they were true. */
    public List<Entry> entries(Caller caller, ReadableTexts texts) {
        var entries = entries(history, course, caller, texts);
        return history.recorded().stream()
                .filter(fact -> !entries.now(fact).day().isAfter(on()))
                .sorted(Comparator.comparing((Fact fact) -> entries.now(fact), FactOrder.IN_TIME))
                .map(entries::entry)
                .toList();
    }

    /** What shows facts to one reader, by a history of this case. */
    public Entries entries(History known, Course then, Caller caller, ReadableTexts texts) {
        return new Entries(known, then, misplaced, caller, texts);
    }

    /** Facts that counted at the moment and turned out since to be about another woman: no answer shows them again. */
    public List<Fact> ofAnother() {
        return course.facts().stream()
                .filter(fact -> misplaced.speaks(fact.id(), history))
                .toList();
    }

    /** The course without those. */
    public Course ofHer() {
        return ofHer(history, course);
    }

    /** The same by another history of this case. */
    public Course ofHer(History known, Course then) {
        var hers = then.facts().stream()
                .filter(fact -> !misplaced.speaks(fact.id(), known))
                .toList();
        return hers.size() == then.facts().size() ? then : then.retold(hers);
    }

    /** The type and day of an event that decided something. */
    public Optional<Because> because(EventId id) {
        return course.facts().stream()
                .filter(fact -> fact.id().equals(id))
                .findFirst()
                .map(fact -> new Because(
                        id,
                        misplaced.has(id) ? Entries.WITHHELD : fact.event().type(),
                        fact.event().when().toString()));
    }

    /** How far the streams were read; the place of the last fact in each, counted from 0. */
    public Map<String, Long> versions() {
        var versions = new TreeMap<String, Long>();
        history.recorded().forEach(fact -> versions.merge(fact.stream().toString(), fact.version(), Math::max));
        return versions;
    }

    /** How far its own stream was read; -1 when nothing was known yet. */
    public long version() {
        return versions().getOrDefault(pregnancy.toString(), -1L);
    }
}
