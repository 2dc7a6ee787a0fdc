package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.CareEvent.CareClosed;
import nl.geboortepad.kernel.CareEvent.CareTransferred;
import nl.geboortepad.kernel.CareEvent.ChildBorn;
import nl.geboortepad.kernel.CareEvent.ChildDied;
import nl.geboortepad.kernel.CareEvent.CoordinatorAssigned;
import nl.geboortepad.kernel.CareEvent.CoordinatorChanged;
import nl.geboortepad.kernel.CareEvent.FirstContactMade;
import nl.geboortepad.kernel.CareEvent.IntakeHeld;
import nl.geboortepad.kernel.CareEvent.PregnancyEnded;
import nl.geboortepad.kernel.CareEvent.TeamMemberLeft;
import nl.geboortepad.kernel.CareEvent.WomanDied;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.Interval;
import nl.geboortepad.kernel.PregnancyEvent;

/** Exactly one holder on every day: no gap, no overlap. */
record Unbroken(Terms terms, Series series, boolean withHerAgreement) implements Rule {

    /** What is held. */
    enum Series {
        /** From the first who is named up to the end of the pregnancy. */
        COORDINATOR(CoordinatorAssigned.class, CoordinatorAssigned.class),
        /** For the woman from first contact, for each child from birth, up to the close of care. */
        ACCOUNTABLE(FirstContactMade.class, CareTransferred.class);

        private final Class<? extends PregnancyEvent> begunBy;
        private final Class<? extends PregnancyEvent> toldBy;

        Series(Class<? extends PregnancyEvent> begunBy, Class<? extends PregnancyEvent> toldBy) {
            this.begunBy = begunBy;
            this.toldBy = toldBy;
        }

        static Series parse(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }

    private record Period(String of, Optional<Fact> begin, Holdings holdings, Optional<LocalDate> end) {}

    @Override
    public List<Judgement> judge(String norm, Course course, Interval inForce) {
        var periods = periods(course).filter(p -> p.begin().isPresent()).toList();
        var began = course.began()
                .or(() -> periods.stream()
                        .map(p -> Order.first(p.begin().orElseThrow()))
                        .min(LocalDate::compareTo));
        return began.filter(inForce::contains).isEmpty()
                ? List.of()
                : periods.stream().map(p -> judge(norm, course, p)).toList();
    }

    private Judgement judge(String norm, Course course, Period period) {
        var begin = period.begin().orElseThrow();
        var from = begin.event().when().first();
        var to = period.end().orElse(LocalDate.MAX);
        var days = Interval.between(from, to);
        return new Judgement(
                norm,
                terms.since(),
                period.of().isEmpty() ? Optional.empty() : Optional.of(begin.id()),
                period.of(),
                days,
                List.of(),
                days.map(d -> steps(norm, course, period, d)).orElseGet(() -> overAtOnce(begin)));
    }

    private static Steps overAtOnce(Fact begin) {
        var day = begin.event().when().first();
        return Steps.paint(new Verdict.NotYet(Optional.of(day)), List.of(begin.id()))
                .from(day, new Verdict.Met(day), List.of(begin.id()))
                .done();
    }

    private Steps steps(String norm, Course course, Period period, Interval days) {
        var because = period.holdings().because();
        var painter = Steps.paint(new Verdict.NotYet(Optional.of(days.from())), because);
        painter.from(days.from(), new Verdict.Open(lastDay(days)), because);
        if (!days.to().equals(LocalDate.MAX)) {
            painter.from(days.to(), new Verdict.Met(days.to()), because);
        }
        var waived = terms.waiver().in(course, norm);
        for (var w : waived) {
            w.days()
                    .intersection(days)
                    .ifPresent(d -> painter.during(d, new Verdict.Waived(d.from()), List.of(w.by().id())));
        }
        var gaps = Stretches.notWaived(period.holdings().gaps(days), waived);
        var told = gaps.stream().flatMap(gap -> told(course, gap).stream()).toList();
        if (!told.containsAll(gaps)) {
            gaps.stream()
                    .filter(gap -> !told.contains(gap))
                    .findFirst()
                    .ifPresent(gap -> painter.from(gap.from(), Demand.silent(), because));
        }
        var broken = Stretches.joined(Stream.of(
                        told.stream(),
                        Stretches.notWaived(period.holdings().overlaps(days), waived).stream(),
                        Stretches.notWaived(withoutAgreement(course, days), waived).stream())
                .flatMap(s -> s)
                .toList());
        if (!broken.isEmpty()) {
            painter.from(broken.getFirst().from(), new Verdict.Broken(broken), because);
        }
        return painter.done();
    }

    /** The last day of a period that is over or whose end is known; nothing while it goes on. */
    private static Optional<LocalDate> lastDay(Interval days) {
        return days.to().equals(LocalDate.MAX) ? Optional.empty() : Optional.of(days.lastDay());
    }

    /** The days of a gap on which a source would have told of a holder. */
    private List<Interval> told(Course course, Interval gap) {
        return course.coverage().told(series.toldBy.getSimpleName(), gap);
    }

    private List<Interval> withoutAgreement(Course course, Interval days) {
        if (!withHerAgreement) {
            return List.of();
        }
        return course.events(CoordinatorChanged.class)
                .filter(e -> e.womanAgrees().equals(Optional.of(false)))
                .map(e -> e.when().first())
                .filter(days::contains)
                .map(day -> new Interval(day, day.plusDays(1)))
                .toList();
    }

    private Stream<Period> periods(Course course) {
        return switch (series) {
            case COORDINATOR ->
                Stream.of(new Period(
                        "",
                        first(course, CoordinatorAssigned.class, CoordinatorChanged.class),
                        course.coordinators(),
                        course.ended()));
            case ACCOUNTABLE ->
                Stream.concat(
                        Stream.of(new Period(
                                "",
                                firstOf(course.accountable()),
                                course.accountable(),
                                earliest(closeOfCare(course, course.accountable()), died(course)))),
                        children(course).map(born -> child(course, born)));
        };
    }

    private static Period child(Course course, Fact born) {
        var number = ((ChildBorn) born.event()).child();
        var holdings = course.accountable(number);
        var died = course.facts(ChildDied.class).stream()
                .filter(f -> f.event() instanceof ChildDied d && d.child() == number)
                .map(f -> f.event().when().first())
                .findFirst();
        return new Period(
                "child " + number, Optional.of(born), holdings, earliest(closeOfCare(course, holdings), died));
    }

    private static Stream<Fact> children(Course course) {
        return course.facts(ChildBorn.class).stream()
                .filter(f -> f.event() instanceof ChildBorn b && b.alive().orElse(true))
                .collect(java.util.stream.Collectors.toMap(
                        f -> ((ChildBorn) f.event()).child(), f -> f, (a, b) -> a, java.util.TreeMap::new))
                .values()
                .stream();
    }

    private static Optional<Fact> first(Course course, Class<?>... types) {
        return Stream.of(types)
                .flatMap(type -> course.facts(type).stream().limit(1))
                .min(Course.IN_TIME);
    }

    /** The fact by which anybody first held it. */
    private static Optional<Fact> firstOf(Holdings holdings) {
        return holdings.holdings().stream().map(Holdings.Holding::since).min(Course.IN_TIME);
    }

    private static Optional<LocalDate> died(Course course) {
        return course.events(WomanDied.class).map(e -> e.when().first()).findFirst();
    }

    /** Care is over when the pregnancy has ended and nobody holds on to it any more, whichever came last. */
    private static Optional<LocalDate> closeOfCare(Course course, Holdings holdings) {
        var open = holdings.holdings().stream().anyMatch(h -> h.days().to().equals(LocalDate.MAX));
        return course.ended()
                .filter(end -> !open)
                .map(end -> holdings.holdings().stream()
                        .map(h -> h.days().to())
                        .filter(last -> last.isAfter(end))
                        .max(LocalDate::compareTo)
                        .orElse(end));
    }

    private static Optional<LocalDate> earliest(Optional<LocalDate> a, Optional<LocalDate> b) {
        return Stream.concat(a.stream(), b.stream()).min(LocalDate::compareTo);
    }

    @Override
    public boolean dependsOn(PregnancyEvent event) {
        var ends = event instanceof ChildBorn || event instanceof PregnancyEnded || event instanceof WomanDied;
        return ends
                || switch (series) {
                    case COORDINATOR ->
                        event instanceof CoordinatorAssigned
                                || event instanceof CoordinatorChanged
                                || event instanceof TeamMemberLeft;
                    case ACCOUNTABLE ->
                        event instanceof FirstContactMade
                                || event instanceof IntakeHeld
                                || event instanceof CareTransferred
                                || event instanceof CareClosed
                                || event instanceof ChildDied;
                };
    }

    @Override
    public List<Window> windows() {
        return List.of();
    }

    @Override
    public Stream<String> askedBy() {
        return Stream.of(series.begunBy.getSimpleName());
    }

    @Override
    public boolean ofPregnancy() {
        return true;
    }
}
