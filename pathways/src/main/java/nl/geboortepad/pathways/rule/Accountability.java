package nl.geboortepad.pathways.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
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
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.record.FactOrder;

/** The accountability: for the woman from first contact, for each child from birth, up to the close of care. */
public record Accountability() implements Unbroken.Office {
    private static final Pattern BIRTH = Pattern.of(ChildBorn.class);
    private static final Pattern DEATH_OF_A_CHILD = Pattern.of(ChildDied.class);
    private static final Pattern HER_DEATH = Pattern.of(WomanDied.class);

    @Override
    public List<Unbroken.Period> periods(Story story) {
        var holdings = story.accountable();
        var periods = new ArrayList<Unbroken.Period>();
        periods.add(new Unbroken.Period(
                "", firstOf(holdings), holdings, earliest(closeOfCare(story, holdings), died(story))));
        for (var born : children(story)) {
            periods.add(child(story, born));
        }
        return periods;
    }

    private static Unbroken.Period child(Story story, Statement born) {
        var number = ((ChildBorn) born.event()).child();
        var holdings = story.accountable(number);
        var died = died(story, number);
        return new Unbroken.Period(
                "child " + number, Optional.of(born), holdings, earliest(closeOfCare(story, holdings), died));
    }

    private static Optional<LocalDate> died(Story story, int child) {
        for (var fact : story.facts(DEATH_OF_A_CHILD)) {
            if (((ChildDied) fact.event()).child() == child) {
                return Optional.of(fact.day());
            }
        }
        return Optional.empty();
    }

    /** By their numbers, each as first told of. */
    private static Collection<Statement> children(Story story) {
        var children = new TreeMap<Integer, Statement>();
        for (var fact : story.facts(BIRTH)) {
            var born = (ChildBorn) fact.event();
            if (born.alive().orElse(true)) {
                children.putIfAbsent(born.child(), fact);
            }
        }
        return children.values();
    }

    /** The fact by which anybody first held it. */
    private static Optional<Statement> firstOf(Holdings holdings) {
        Optional<Statement> first = Optional.empty();
        for (var holding : holdings.holdings()) {
            if (first.isEmpty() || FactOrder.IN_TIME.compare(holding.since(), first.get()) < 0) {
                first = Optional.of(holding.since());
            }
        }
        return first;
    }

    private static Optional<LocalDate> died(Story story) {
        var died = story.facts(HER_DEATH);
        return died.isEmpty() ? Optional.empty() : Optional.of(died.getFirst().day());
    }

    /** Care is over when the pregnancy has ended and nobody holds on to it any more, whichever came last. */
    private static Optional<LocalDate> closeOfCare(Story story, Holdings holdings) {
        if (story.ended().isEmpty()) {
            return Optional.empty();
        }
        var close = story.ended().get();
        for (var holding : holdings.holdings()) {
            close = Interval.max(close, holding.days().to());
        }
        return close.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(close);
    }

    private static Optional<LocalDate> earliest(Optional<LocalDate> a, Optional<LocalDate> b) {
        return a.isPresent() && b.isPresent() ? Optional.of(Interval.min(a.get(), b.get())) : a.or(() -> b);
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
