package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.geboortepad.kernel.CareEvent.CareClosed;
import nl.geboortepad.kernel.CareEvent.CareKind;
import nl.geboortepad.kernel.CareEvent.CareTransferred;
import nl.geboortepad.kernel.CareEvent.ChildBorn;
import nl.geboortepad.kernel.CareEvent.PregnancyEnded;
import nl.geboortepad.kernel.CareEvent.TransferredToOtherVsv;
import nl.geboortepad.kernel.CareEvent.WomanDied;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.Interval;
import nl.geboortepad.kernel.Organisation;
import nl.geboortepad.kernel.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.RecordEvent.RegistrationReceived;
import nl.geboortepad.kernel.Vsv;
import nl.geboortepad.kernel.When;

/**
 * The days on which the care of a pregnancy lay elsewhere, for each organisation that once had it: from its transfer to
 * another, or from the day after it closed, until she came back. Who closes after the pregnancy has ended sent her
 * nowhere; its silence about what is left to do keeps its meaning. When she moves to another partnership, all that spoke
 * before are away, until she comes back to theirs.
 */
final class Away {
    private final Map<Organisation, LocalDate> left = new HashMap<>();
    private final Map<Organisation, List<Interval>> away = new HashMap<>();
    private final Map<Organisation, LocalDate> speaksFrom = new HashMap<>();
    private final Map<Vsv, Set<Organisation>> leftBehind = new HashMap<>();
    private Optional<Vsv> vsv = Optional.empty();
    private boolean ended;

    private Away() {}

    static Map<Organisation, List<Interval>> of(List<Fact> inOrder) {
        var away = new Away();
        inOrder.forEach(away::hear);
        inOrder.forEach(away::take);
        away.left.forEach((organisation, day) -> away.add(organisation, Interval.from(day)));
        return away.away;
    }

    private void hear(Fact fact) {
        if (fact.event() instanceof RegistrationReceived r) {
            speaksFrom.merge(r.organisation(), r.covers().from(), (a, b) -> a.isBefore(b) ? a : b);
        } else if (fact.event() instanceof PregnancyRegistered r) {
            vsv = r.vsv().or(() -> vsv);
        }
    }

    private void moves(TransferredToOtherVsv transfer) {
        var day = transfer.when().first();
        var behind = speaksFrom.keySet().stream()
                .filter(o -> speaksFrom.get(o).isBefore(day) && !left.containsKey(o))
                .collect(Collectors.toSet());
        transfer.from().or(() -> vsv).ifPresent(from -> leftBehind.put(from, behind));
        behind.forEach(o -> left.put(o, day));
        vsv = Optional.of(transfer.to());
        leftBehind.getOrDefault(transfer.to(), Set.of()).forEach(o -> back(o, transfer.when()));
        leftBehind.remove(transfer.to());
    }

    private void back(Organisation organisation, When when) {
        var since = left.remove(organisation);
        if (since != null) {
            Interval.between(since, when.last()).ifPresent(days -> add(organisation, days));
        }
    }

    private void take(Fact fact) {
        var when = fact.event().when();
        if (fact.event() instanceof CareTransferred t && t.child().isEmpty()) {
            t.from().ifPresent(from -> left.putIfAbsent(from, when.first()));
            back(t.to(), when);
        } else if (fact.event() instanceof TransferredToOtherVsv transfer) {
            moves(transfer);
        } else if (fact.event() instanceof CareClosed c && c.kind() == CareKind.OBSTETRIC && !ended) {
            left.putIfAbsent(c.organisation(), when.first().plusDays(1));
        } else if (fact.event() instanceof ChildBorn
                || fact.event() instanceof PregnancyEnded
                || fact.event() instanceof WomanDied) {
            ended = true;
        }
    }

    private void add(Organisation organisation, Interval days) {
        away.computeIfAbsent(organisation, o -> new ArrayList<>()).add(days);
    }
}
