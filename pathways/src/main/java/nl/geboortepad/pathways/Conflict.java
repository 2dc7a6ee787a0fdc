package nl.geboortepad.pathways;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.CareEvent.CareClosed;
import nl.geboortepad.kernel.CareEvent.ChildBorn;
import nl.geboortepad.kernel.CareEvent.ChildDied;
import nl.geboortepad.kernel.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.CareEvent.DueDateEstablished;
import nl.geboortepad.kernel.CareEvent.FirstContactMade;
import nl.geboortepad.kernel.CareEvent.MultiplePregnancyEstablished;
import nl.geboortepad.kernel.CareEvent.PregnancyEnded;
import nl.geboortepad.kernel.CareEvent.WomanDied;
import nl.geboortepad.kernel.EventId;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.PregnancyEvent;

/**
 * Statements about one thing that cannot all be true. All are kept; none is thrown away for the other.
 *
 * @param about what they speak of, such as {@code ChildBorn 1}
 */
public record Conflict(String about, List<EventId> statements) {

    static List<Conflict> among(List<Fact> facts) {
        var statements = new LinkedHashMap<String, List<Fact>>();
        facts.forEach(f -> about(f.event())
                .ifPresent(a ->
                        statements.computeIfAbsent(a, k -> new ArrayList<>()).add(f)));
        var conflicts = new ArrayList<Conflict>();
        statements.forEach((about, said) -> {
            if (contradict(said)) {
                conflicts.add(new Conflict(about, said.stream().map(Fact::id).toList()));
            }
        });
        return conflicts;
    }

    /** What there can be only one of. */
    private static Optional<String> about(PregnancyEvent event) {
        return Optional.ofNullable(
                event instanceof ChildBorn e
                        ? "ChildBorn " + e.child()
                        : event instanceof ChildDied e
                                ? "ChildDied " + e.child()
                                : event instanceof WomanDied
                                        ? "WomanDied"
                                        : event instanceof PregnancyEnded
                                                ? "PregnancyEnded"
                                                : event instanceof MultiplePregnancyEstablished
                                                        ? "MultiplePregnancyEstablished"
                                                        : event instanceof FirstContactMade e
                                                                ? "FirstContactMade " + e.organisation()
                                                                : event instanceof CareClosed e
                                                                        ? "CareClosed " + e.kind() + " "
                                                                                + e.organisation()
                                                                        : event instanceof DueDateEstablished e
                                                                                        && e.basis()
                                                                                                == DueDateBasis
                                                                                                        .DEFINITIVE
                                                                                ? "DueDateEstablished definitive"
                                                                                : null);
    }

    private static boolean contradict(List<Fact> said) {
        return said.stream().anyMatch(a -> said.stream().anyMatch(b -> contradict(a.event(), b.event())));
    }

    /** Two days contradict when no day fits both; other fields when both are given and differ. */
    private static boolean contradict(PregnancyEvent a, PregnancyEvent b) {
        var disjoint = !(a instanceof DueDateEstablished)
                && (a.when().last().isBefore(b.when().first())
                        || b.when().last().isBefore(a.when().first()));
        return disjoint
                || Field.all(a.getClass()).stream()
                        .filter(field -> !field.name().equals("when"))
                        .anyMatch(field -> field.value(a)
                                .flatMap(x -> field.value(b).map(y -> !x.equals(y)))
                                .orElse(false));
    }
}
