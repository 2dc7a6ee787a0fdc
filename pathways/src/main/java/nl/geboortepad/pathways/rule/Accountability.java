package nl.geboortepad.pathways.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.CareEvent.CareClosed;
import nl.geboortepad.kernel.event.CareEvent.CareTransferred;
import nl.geboortepad.kernel.event.CareEvent.ChildBorn;
import nl.geboortepad.kernel.event.CareEvent.ChildDied;
import nl.geboortepad.kernel.event.CareEvent.FirstContactMade;
import nl.geboortepad.kernel.event.CareEvent.IntakeHeld;
import nl.geboortepad.kernel.event.CareEvent.PregnancyEnded;
import nl.geboortepad.kernel.event.CareEvent.WomanDied;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.course.Holdings;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.record.FactOrder;

/** The accountability: for the woman from first contact, for each child from birth, up to the close of care. */
public record Accountability() implements Unbroken.Office {
    @Override
    public Stream<Unbroken.Period> periods(Story story) {
        var holdings = story.accountable();
        var woman = new Unbroken.Period(
                "", firstOf(holdings), holdings, earliest(closeOfCare(story, holdings), died(story)));
        return Stream.concat(Stream.of(woman), children(story).map(born -> child(story, born)));
    }

    private static Unbroken.Period child(Story story, Statement born) {
        var number = ((ChildBorn) born.event()).child();
        var holdings = story.accountable(number);
        var died = story.facts(ChildDied.class).stream()
                .filter(f -> f.event() instanceof ChildDied d && d.child() == number)
                .map(Statement::day)
                .findFirst();
        return new Unbroken.Period(
                "child " + number, Optional.of(born), holdings, earliest(closeOfCare(story, holdings), died));
    }

    private static Stream<? extends Statement> children(Story story) {
        return story.facts(ChildBorn.class).stream()
                .filter(f -> f.event() instanceof ChildBorn b && b.alive().orElse(true))
                .collect(Collectors.toMap(f -> ((ChildBorn) f.event()).child(), f -> f, (a, b) -> a, TreeMap::new))
                .values()
                .stream();
    }

    /** The fact by which anybody first held it. */
    private static Optional<Statement> firstOf(Holdings holdings) {
        return holdings.holdings().stream().map(Holdings.Holding::since).min(FactOrder.IN_TIME);
    }

    private static Optional<LocalDate> died(Story story) {
        return story.facts(WomanDied.class).stream().map(Statement::day).findFirst();
    }

    /** Care is over when the pregnancy has ended and nobody holds on to it any more, whichever came last. */
    private static Optional<LocalDate> closeOfCare(Story story, Holdings holdings) {
        var open = holdings.holdings().stream().anyMatch(h -> h.days().to().equals(LocalDate.MAX));
        return story.ended()
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
    public List<Interval> broken(Story story, Interval days) {
        return List.of();
    }

    @Override
    public Stream<Class<? extends Event>> reads() {
        return Stream.of(
                FirstContactMade.class,
                IntakeHeld.class,
                CareTransferred.class,
                ChildBorn.class,
                ChildDied.class,
                WomanDied.class,
                PregnancyEnded.class,
                CareClosed.class);
    }

    @Override
    public Class<FirstContactMade> firstEvent() {
        return FirstContactMade.class;
    }

    @Override
    public Class<CareTransferred> changeEvent() {
        return CareTransferred.class;
    }
}
