package nl.geboortepad.pathways.situation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.Birth;
import nl.geboortepad.kernel.event.CareEvent.ChildBorn;
import nl.geboortepad.kernel.event.CareEvent.ChildDied;
import nl.geboortepad.kernel.event.CareEvent.PregnancyEnded;
import nl.geboortepad.kernel.event.CareEvent.WomanDied;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.PregnancyEvent;

/** The children and the end of the pregnancy. What happens once is held as each source tells it. */
public record Births(List<Births.Child> children, Possibly<Births.Days> ended, Possibly<Births.Days> died) {
    /** @param number in the order of birth */
    public record Child(int number, Possibly<Days> born, Possibly<Days> died) {}

    /** The first and last day on which it can have been; what else is told of it stands in the entries. */
    public record Days(LocalDate first, LocalDate last) {}

    private enum Kind {
        BORN,
        CHILD_DIED,
        ENDED,
        SHE_DIED
    }

    private record About(Kind kind, int child) {}

    static final EventGroups<PregnancyEvent, Saying<About, Days>> QUESTION =
            new EventGroups<PregnancyEvent, Saying<About, Days>>().in(Birth.class, Births::of);

    static Births on(FactsUpToDay past) {
        var told = new LinkedHashMap<About, Possibly<Days>>();
        past.told(QUESTION).forEach((about, words) -> told.put(about, Possibly.all(words)));
        var children = told.keySet().stream()
                .map(About::child)
                .filter(child -> child > 0)
                .distinct()
                .sorted()
                .map(child -> new Child(
                        child,
                        told.getOrDefault(new About(Kind.BORN, child), Possibly.nothing()),
                        told.getOrDefault(new About(Kind.CHILD_DIED, child), Possibly.nothing())))
                .toList();
        return new Births(
                children,
                told.getOrDefault(new About(Kind.ENDED, 0), Possibly.nothing()),
                told.getOrDefault(new About(Kind.SHE_DIED, 0), Possibly.nothing()));
    }

    /** Of those that were born for certain. */
    public int born() {
        return (int) children.stream()
                .filter(child -> child.born().likely().isPresent())
                .count();
    }

    private static Optional<Saying<About, Days>> of(Birth event) {
        return switch (event) {
            case ChildBorn e -> once(Kind.BORN, e.child(), e);
            case ChildDied e -> once(Kind.CHILD_DIED, e.child(), e);
            case PregnancyEnded e -> once(Kind.ENDED, 0, e);
            case WomanDied e -> once(Kind.SHE_DIED, 0, e);
        };
    }

    private static Optional<Saying<About, Days>> once(Kind kind, int child, Birth event) {
        return Saying.of(
                new About(kind, child),
                new Days(event.when().first(), event.when().last()));
    }
}
