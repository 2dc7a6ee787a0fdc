package nl.geboortepad.pathways.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.CareEvent.NormDeclineWithdrawn;
import nl.geboortepad.kernel.event.CareEvent.NormDeclined;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.clause.Evidence;
import nl.geboortepad.pathways.clause.Window;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.judging.Judge;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.rule.Recurrence;
import nl.geboortepad.pathways.verdict.Steps;
import nl.geboortepad.pathways.verdict.Verdict;

/**
 * Looks for a story that meets the region and breaks the parent: many small ones made of what the two rules look at, on the
 * days around their edges. It only finds; that it finds nothing proves nothing. The same rules always give the same story.
 */
final class CounterExampleSearch {
    private static final int TRIES = 3_000;
    private static final int ENOUGH = 3;
    /** So many at most to find one in which something was done, rather than declined. */
    private static final int MOST = 20;

    private static final int PERIODS = 13;
    private static final Comparator<CounterExample> BEST = Comparator.comparing((CounterExample c) -> !met(c))
            .thenComparing(c -> c.facts().size());

    private final Norm parent;
    private final Norm region;
    private final Proof.Gap gap;
    private final Random random;
    private final EventVariants variants;
    private final boolean ofVsv;
    private final LocalDate firstAsked;
    private final LocalDate zero;
    private final List<LocalDate> days;

    private CounterExampleSearch(Norm parent, Norm region, Proof.Gap gap) {
        this.parent = parent;
        this.region = region;
        this.gap = gap;
        this.random = new Random(parent.id().hashCode());
        this.variants = new EventVariants(random, List.of(gap.parent(), gap.region()));
        this.ofVsv = gap.parent().patterns().anyMatch(p -> VsvEvent.class.isAssignableFrom(p.type()));
        this.firstAsked =
                gap.parent().closes().map(closes -> closes.minusDays(100)).orElseGet(() -> within(gap.days()));
        this.zero = firstAsked.minusDays(gap.parent().each().none() ? 42 : 140);
        this.days = List.copyOf(edges());
    }

    static Optional<CounterExample> find(Norm parent, Norm region, List<Proof.Gap> gaps) {
        return gaps.stream()
                .flatMap(gap -> new CounterExampleSearch(parent, region, gap).find().stream())
                .findFirst();
    }

    /** A day in these, not on their very edge when that can be. */
    private static LocalDate within(Interval days) {
        var later = days.from().plusDays(70);
        return days.contains(later) ? later : days.from();
    }

    private TreeSet<LocalDate> edges() {
        var edges = new TreeSet<>(List.of(firstAsked.minusDays(10), firstAsked, firstAsked.plusDays(10)));
        for (var rule : List.of(gap.parent(), gap.region())) {
            rule.windows().stream()
                    .flatMap(window -> window.edges(story(List.of())))
                    .forEach(edges::add);
            rule.windows().stream()
                    .flatMap(Window::shifts)
                    .map(firstAsked::plusDays)
                    .forEach(edges::add);
            RuleInputs.recurrence(rule).stream().flatMap(this::starts).forEach(edges::add);
        }
        var around = new TreeSet<LocalDate>();
        edges.forEach(e -> around.addAll(List.of(e.minusDays(1), e, e.plusDays(1))));
        return around;
    }

    private Stream<LocalDate> starts(Recurrence rule) {
        var length = rule.every().length();
        var first = !rule.every().calendar()
                ? firstAsked
                : length.getYears() > 0 ? firstAsked.withDayOfYear(1) : firstAsked.withDayOfMonth(1);
        return Stream.iterate(first, day -> day.plus(length)).limit(PERIODS);
    }

    private Optional<CounterExample> find() {
        var found = new ArrayList<CounterExample>();
        for (var i = 0; i < TRIES && !isEnough(found); i++) {
            var events = events();
            if (check(events).isPresent()) {
                found.add(smallest(events));
            }
        }
        return found.stream().min(BEST);
    }

    private static boolean isEnough(List<CounterExample> found) {
        return found.size() >= MOST || found.size() >= ENOUGH && found.stream().anyMatch(CounterExampleSearch::met);
    }

    private static boolean met(CounterExample example) {
        return example.region().stream().anyMatch(j -> j.on(example.on()).verdict() instanceof Verdict.Met);
    }

    private List<Event> events() {
        var events = new ArrayList<Event>();
        events.add(begun());
        gap.parent().each().each().stream()
                .skip(random.nextInt(Math.max(1, gap.parent().each().each().size())))
                .findFirst()
                .flatMap(o -> variants.one(o.what(), firstAsked))
                .ifPresent(events::add);
        var theirs = RuleInputs.recurrence(gap.parent());
        var own = RuleInputs.recurrence(gap.region());
        if (theirs.isPresent() && own.isPresent()) {
            recur(theirs.get(), own.get(), events);
        } else if (random.nextInt(6) > 0) {
            show(events);
        }
        for (var i = random.nextInt(4); i > 0; i--) {
            var patterns = variants.patterns();
            variants.one(patterns.get(random.nextInt(patterns.size())), day()).ifPresent(events::add);
        }
        if (!ofVsv && random.nextInt(3) == 0) {
            decline(events);
        }
        return events;
    }

    private Event begun() {
        var whole = gap.parent().each().none();
        if (ofVsv) {
            var day = whole ? firstAsked : firstAsked.minusDays(200);
            return new VsvEvent.VsvFounded(When.day(day), day);
        }
        return new CareEvent.FirstContactMade(
                When.day(whole ? firstAsked : zero.plusDays(42)), new Organisation("agb:08001234"));
    }

    /** What the region asks for. */
    private void show(List<Event> events) {
        var evidence = RuleInputs.evidence(gap.region());
        var together = day();
        var apart = random.nextInt(3) == 0;
        variants.showing(evidence, () -> apart ? day() : together).forEach(events::add);
    }

    /** What the region asks for in so many of its periods, on the first or last day of each; then mostly the end. */
    private void recur(Recurrence theirs, Recurrence own, List<Event> events) {
        var starts = starts(own).toList();
        var periods = random.nextInt(starts.size());
        for (var i = 0; i < periods; i++) {
            var day = random.nextBoolean() ? starts.get(i) : starts.get(i + 1).minusDays(1);
            variants.showing(own.evidence(), () -> day).forEach(events::add);
        }
        var end = random.nextInt(3) == 0 ? day() : starts.get(periods);
        variants.showing(Evidence.any(theirs.begin().of()), () -> firstAsked).forEach(events::add);
        variants.showing(theirs.end(), () -> end).forEach(events::add);
    }

    private void decline(List<Event> events) {
        var norm = new Reference(parent.id());
        var by = EventVariants.informant();
        events.add(new NormDeclined(When.day(day()), norm, by, Optional.empty()));
        if (random.nextInt(3) > 0) {
            events.add(new NormDeclineWithdrawn(When.day(day()), norm));
        }
    }

    private LocalDate day() {
        return days.get(random.nextInt(days.size()));
    }

    /** Without whatever it does not need. */
    private CounterExample smallest(List<Event> events) {
        var left = new ArrayList<>(events);
        for (var event : events) {
            var without = new ArrayList<>(left);
            without.remove(event);
            if (check(without).isPresent()) {
                left = without;
            }
        }
        return check(left).orElseThrow();
    }

    private Optional<CounterExample> check(List<Event> events) {
        var story = story(events);
        var ours = Judge.judge(story, region);
        if (CounterExample.bad(ours, LocalDate.MAX)) {
            return Optional.empty();
        }
        var theirs = Judge.judge(story, parent);
        return CounterExample.bad(theirs, LocalDate.MAX)
                ? Optional.of(new CounterExample(story, last(ours, theirs), ours, theirs))
                : Optional.empty();
    }

    private Story story(List<Event> events) {
        return ofVsv ? ExampleStories.partnership(events) : ExampleStories.pregnancy(zero, events);
    }

    /** The day from which nothing changes any more. */
    private static LocalDate last(List<Judgement> ours, List<Judgement> theirs) {
        return Steps.edges(Stream.concat(ours.stream(), theirs.stream())
                        .map(Judgement::steps)
                        .toList())
                .getLast();
    }
}
