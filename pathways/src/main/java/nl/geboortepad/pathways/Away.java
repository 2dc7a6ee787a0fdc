package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.geboortepad.kernel.CareEvent.CareClosed;
import nl.geboortepad.kernel.CareEvent.CareKind;
import nl.geboortepad.kernel.CareEvent.CareTransferred;
import nl.geboortepad.kernel.CareEvent.ChildBorn;
import nl.geboortepad.kernel.CareEvent.PregnancyEnded;
import nl.geboortepad.kernel.CareEvent.WomanDied;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.Interval;
import nl.geboortepad.kernel.Organisation;

/**
 * The days on which the care of a pregnancy lay elsewhere, for each organisation that once had it: from its transfer to
 * another, or from the day after it closed, until she came back. Who closes after the pregnancy has ended sent her
 * nowhere; its silence about what is left to do keeps its meaning.
 */
final class Away {
    private final Map<Organisation, LocalDate> left = new HashMap<>();
    private final Map<Organisation, List<Interval>> away = new HashMap<>();
    private boolean ended;

    private Away() {}

    static Map<Organisation, List<Interval>> of(List<Fact> inOrder) {
        var away = new Away();
        inOrder.forEach(away::take);
        away.left.forEach((organisation, day) -> away.add(organisation, Interval.from(day)));
        return away.away;
    }

    private void take(Fact fact) {
        var when = fact.event().when();
        if (fact.event() instanceof CareTransferred t && t.child().isEmpty()) {
            t.from().ifPresent(from -> left.putIfAbsent(from, when.first()));
            var since = left.remove(t.to());
            if (since != null) {
                Interval.between(since, when.last()).ifPresent(days -> add(t.to(), days));
            }
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
