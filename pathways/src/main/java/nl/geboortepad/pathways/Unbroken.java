package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.geboortepad.kernel.CareEvent.CareClosed;
import nl.geboortepad.kernel.CareEvent.CareTransferred;
import nl.geboortepad.kernel.CareEvent.ChildBorn;
import nl.geboortepad.kernel.CareEvent.ChildDied;
import nl.geboortepad.kernel.CareEvent.CoordinatorAssigned;
import nl.geboortepad.kernel.CareEvent.CoordinatorChanged;
import nl.geboortepad.kernel.CareEvent.FirstContactMade;
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
        /** From the first assignment up to the end of the pregnancy. */
        COORDINATOR(CoordinatorAssigned.class),
        /** For the woman from first contact, for each child from birth, up to the close of care. */
        ACCOUNTABLE(CareTransferred.class);

        private final Class<? extends PregnancyEvent> toldBy;

        Series(Class<? extends PregnancyEvent> toldBy) {
            this.toldBy = toldBy;
        }

        static Series parse(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }

    private record Period(String of, Optional<Fact> begin, Holdings holdings, Optional<LocalDate> end) {}

    @Override
    public List<Judgement> judge(String norm, Course course, Interval inForce) {
        if (Anchor.ofPathway(course).filter(inForce::contains).isEmpty()) {
            return List.of();
        }
        return periods(course)
                .filter(p -> p.begin().isPresent())
                .map(p -> judge(norm, course, p))
                .toList();
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
                days.map(d -> steps(norm, course, period, d))
                        .orElseGet(() -> Steps.always(new Verdict.Met(from), List.of(begin.id()))));
    }

    private Steps steps(String norm, Course course, Period period, Interval days) {
        var because = period.holdings().because();
        var painter = Steps.paint(new Verdict.NotYet(Optional.of(days.from())), because);
        painter.from(days.from(), new Verdict.Open(lastDay(days)), because);
        if (!days.to().equals(LocalDate.MAX)) {
            painter.from(days.to(), new Verdict.Met(days.to()), because);
        }
        for (var waived : terms.waiver().in(course, norm)) {
            waived.days()
                    .intersection(days)
                    .ifPresent(d -> painter.during(
                            d, new Verdict.Waived(d.from()), List.of(waived.by().id())));
        }
        var breaches = breaches(norm, course, period, days);
        var unseen = breaches.stream().filter(b -> !b.told()).map(Breach::days).findFirst();
        unseen.ifPresent(d -> painter.from(d.from(), Demand.silent(), because));
        var broken = breaches.stream().filter(Breach::told).map(Breach::days).toList();
        if (!broken.isEmpty()) {
            painter.from(broken.getFirst().from(), new Verdict.Broken(broken), because);
        }
        return painter.done();
    }

    /** The last day of a period that is over or whose end is known; nothing while it goes on. */
    private static Optional<LocalDate> lastDay(Interval days) {
        return days.to().equals(LocalDate.MAX) ? Optional.empty() : Optional.of(days.lastDay());
    }

    private record Breach(Interval days, boolean told) {}

    private List<Breach> breaches(String norm, Course course, Period period, Interval days) {
        var waived = terms.waiver().in(course, norm);
        var breaches = new ArrayList<Breach>();
        period.holdings().gaps(days).forEach(gap -> breaches.add(new Breach(gap, told(course, gap))));
        period.holdings().overlaps(days).forEach(overlap -> breaches.add(new Breach(overlap, true)));
        if (withHerAgreement) {
            withoutAgreement(course)
                    .filter(days::contains)
                    .forEach(day -> breaches.add(new Breach(new Interval(day, day.plusDays(1)), true)));
        }
        return breaches.stream()
                .filter(b -> waived.stream().noneMatch(w -> w.days().encloses(b.days())))
                .sorted(java.util.Comparator.comparing(b -> b.days().from()))
                .toList();
    }

    /** A gap counts up to the last day of it that a source covers; one that goes on is told when it begins covered. */
    private boolean told(Course course, Interval gap) {
        var seen = gap.to().equals(LocalDate.MAX)
                ? new Interval(gap.from(), gap.from().plusDays(1))
                : gap;
        return course.coverage().coversType(series.toldBy.getSimpleName(), seen);
    }

    private static Stream<LocalDate> withoutAgreement(Course course) {
        return course.events(CoordinatorChanged.class)
                .filter(e -> !e.womanAgrees())
                .map(e -> e.when().first());
    }

    private Stream<Period> periods(Course course) {
        return switch (series) {
            case COORDINATOR ->
                Stream.of(new Period(
                        "", first(course, CoordinatorAssigned.class), course.coordinators(), endOfPregnancy(course)));
            case ACCOUNTABLE ->
                Stream.concat(
                        Stream.of(new Period(
                                "",
                                first(course, FirstContactMade.class),
                                course.accountable(),
                                min(closeOfCare(course, course.accountable()), died(course)))),
                        children(course).map(born -> child(course, born)));
        };
    }

    private static Period child(Course course, Fact born) {
        var number = ((ChildBorn) born.event()).child();
        var holdings = course.accountable(number);
        var died = course.facts().stream()
                .filter(f -> f.event() instanceof ChildDied d && d.child() == number)
                .map(f -> f.event().when().first())
                .findFirst();
        return new Period("child " + number, Optional.of(born), holdings, min(closeOfCare(course, holdings), died));
    }

    private static Stream<Fact> children(Course course) {
        return course.facts().stream()
                .filter(f -> f.event() instanceof ChildBorn b && b.alive())
                .collect(java.util.stream.Collectors.toMap(
                        f -> ((ChildBorn) f.event()).child(), f -> f, (a, b) -> a, java.util.TreeMap::new))
                .values()
                .stream();
    }

    private static Optional<Fact> first(Course course, Class<? extends PregnancyEvent> type) {
        return course.facts().stream().filter(f -> type.isInstance(f.event())).findFirst();
    }

    private static Optional<LocalDate> endOfPregnancy(Course course) {
        return course.facts().stream()
                .filter(f -> f.event() instanceof ChildBorn
                        || f.event() instanceof PregnancyEnded
                        || f.event() instanceof WomanDied)
                .map(f -> f.event().when().first())
                .findFirst();
    }

    private static Optional<LocalDate> died(Course course) {
        return course.events(WomanDied.class).map(e -> e.when().first()).findFirst();
    }

    /** Care is closed when the pregnancy has ended and nobody holds on to it any more. */
    private static Optional<LocalDate> closeOfCare(Course course, Holdings holdings) {
        var open = holdings.holdings().stream().anyMatch(h -> h.days().to().equals(LocalDate.MAX));
        return endOfPregnancy(course)
                .filter(end -> !open)
                .flatMap(end -> holdings.holdings().stream()
                        .map(h -> h.days().to())
                        .filter(last -> last.isAfter(end))
                        .max(LocalDate::compareTo));
    }

    private static Optional<LocalDate> min(Optional<LocalDate> a, Optional<LocalDate> b) {
        return Stream.concat(a.stream(), b.stream()).min(LocalDate::compareTo);
    }

    @Override
    public Set<Class<? extends PregnancyEvent>> mentions() {
        return switch (series) {
            case COORDINATOR ->
                Set.of(
                        CoordinatorAssigned.class,
                        CoordinatorChanged.class,
                        TeamMemberLeft.class,
                        ChildBorn.class,
                        PregnancyEnded.class,
                        WomanDied.class);
            case ACCOUNTABLE ->
                Set.of(
                        FirstContactMade.class,
                        CareTransferred.class,
                        CareClosed.class,
                        ChildBorn.class,
                        ChildDied.class,
                        PregnancyEnded.class,
                        WomanDied.class);
        };
    }

    @Override
    public List<Window> windows() {
        return List.of();
    }
}
