package nl.geboortepad.pathways.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.event.CareEvent.DueDateEstablished;
import nl.geboortepad.kernel.event.CareEvent.DueDateRevised;
import nl.geboortepad.kernel.event.CareEvent.FirstContactMade;
import nl.geboortepad.kernel.event.CareEvent.MultiplePregnancyEstablished;
import nl.geboortepad.kernel.event.CareEvent.PreconceptionConsultHeld;
import nl.geboortepad.kernel.event.CareEvent.PreconceptionFindingsShared;
import nl.geboortepad.kernel.event.CareEvent.Start;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.record.OrderWithinADay;

/**
 * The due dates of a pregnancy. One is in force: the best known of how far she is, so also for days before it was
 * established. A revision replaces what was there; an establishment does so unless it rests on a weaker basis (the
 * definitive one outweighs ultrasound, ultrasound outweighs last menstruation).
 *
 * @param inOrder each one as it came into force, the one in force last
 */
public record DueDates(List<DueDate> inOrder) {
    /** @param revision whether it replaces whatever was there */
    public record DueDate(LocalDate date, DueDateBasis basis, boolean revision, Statement fact) {
        /** Whether it comes into force where the other was. */
        public boolean replaces(DueDate other) {
            return revision || basis.compareTo(other.basis()) >= 0;
        }
    }

    static final EventGroups<Event, Function<Statement, DueDate>> DUE_DATE =
            new EventGroups<Event, Function<Statement, DueDate>>().in(Start.class, DueDates::dueDate);

    private static final List<Pattern> TELLING =
            List.of(Pattern.of(DueDateEstablished.class), Pattern.of(DueDateRevised.class));

    private static final Comparator<DueDate> BY_LAST_DAY = Comparator.comparing(
                    (DueDate d) -> d.fact().event().when().last())
            .thenComparing(d -> d.fact().recordedAt())
            .thenComparingLong(d -> d.fact().version());

    /** Which of several is in force can depend on the order in which they were told; with one alone nothing does. */
    static DueDates of(List<Fact> asTold, OrderWithinADay<Fact> inTime) {
        var telling = inTime.of(TELLING);
        return of(telling.size() < 2 ? telling : asTold);
    }

    private static DueDates of(List<? extends Statement> facts) {
        var told = new ArrayList<DueDate>();
        for (var fact : facts) {
            dueDate(fact).ifPresent(told::add);
        }
        if (told.size() > 1) {
            told.sort(BY_LAST_DAY);
        }
        var inForce = new ArrayList<DueDate>(told.size());
        for (var next : told) {
            if (inForce.isEmpty() || next.replaces(inForce.getLast())) {
                inForce.add(next);
            }
        }
        return new DueDates(List.copyOf(inForce));
    }

    public static Optional<DueDate> dueDate(Statement fact) {
        return DUE_DATE.of(fact.event()).map(of -> of.apply(fact));
    }

    private static Optional<Function<Statement, DueDate>> dueDate(Start event) {
        return switch (event) {
            case DueDateEstablished e -> Optional.of(fact -> new DueDate(e.dueDate(), e.basis(), false, fact));
            case DueDateRevised e -> Optional.of(fact -> new DueDate(e.dueDate(), e.basis(), true, fact));
            case FirstContactMade e -> Optional.empty();
            case MultiplePregnancyEstablished e -> Optional.empty();
            case PreconceptionConsultHeld e -> Optional.empty();
            case PreconceptionFindingsShared e -> Optional.empty();
        };
    }

    public Optional<DueDate> inForce() {
        return inOrder.isEmpty() ? Optional.empty() : Optional.of(inOrder.getLast());
    }

    /** Earlier ones that named another day. */
    public List<DueDate> earlier() {
        return inOrder.size() < 2
                ? List.of()
                : inForce()
                        .map(now -> inOrder.stream()
                                .filter(d -> !d.date().equals(now.date()))
                                .toList())
                        .orElse(List.of());
    }
}
