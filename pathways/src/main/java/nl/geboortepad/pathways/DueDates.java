package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.CareEvent.DueDateEstablished;
import nl.geboortepad.kernel.CareEvent.DueDateRevised;
import nl.geboortepad.kernel.Statement;

/**
 * The due dates of a pregnancy. One is in force: the best known of how far she is, so also for days before it was
 * established. A revision replaces what was there; an establishment does so unless it rests on a weaker basis (the
 * definitive one outweighs ultrasound, ultrasound outweighs last menstruation).
 *
 * @param inOrder each one as it came into force, the one in force last
 */
public record DueDates(List<DueDate> inOrder) {
    public record DueDate(LocalDate date, DueDateBasis basis, Statement fact) {}

    static DueDates of(List<? extends Statement> facts) {
        var inForce = new ArrayList<DueDate>();
        facts.stream()
                .map(Statement.class::cast)
                .sorted(Comparator.comparing((Statement f) -> f.event().when().last())
                        .thenComparing(Statement::recordedAt)
                        .thenComparingLong(Statement::version))
                .flatMap(f -> dueDate(f).stream())
                .forEach(d -> {
                    var weaker = !inForce.isEmpty()
                            && d.fact().event() instanceof DueDateEstablished
                            && d.basis().compareTo(inForce.getLast().basis()) < 0;
                    if (!weaker) {
                        inForce.add(d);
                    }
                });
        return new DueDates(List.copyOf(inForce));
    }

    static Optional<DueDate> dueDate(Statement fact) {
        if (fact.event() instanceof DueDateEstablished e) {
            return Optional.of(new DueDate(e.dueDate(), e.basis(), fact));
        }
        if (fact.event() instanceof DueDateRevised e) {
            return Optional.of(new DueDate(e.dueDate(), e.basis(), fact));
        }
        return Optional.empty();
    }

    public Optional<DueDate> inForce() {
        return inOrder.isEmpty() ? Optional.empty() : Optional.of(inOrder.getLast());
    }

    /** Earlier ones that named another day. */
    List<DueDate> earlier() {
        return inOrder.size() < 2
                ? List.of()
                : inForce()
                        .map(now -> inOrder.stream()
                                .filter(d -> !d.date().equals(now.date()))
                                .toList())
                        .orElse(List.of());
    }
}
