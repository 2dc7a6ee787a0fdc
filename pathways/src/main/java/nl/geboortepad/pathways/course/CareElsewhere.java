package nl.geboortepad.pathways.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.geboortepad.kernel.event.CareEvent.After;
import nl.geboortepad.kernel.event.CareEvent.Birth;
import nl.geboortepad.kernel.event.CareEvent.CareClosed;
import nl.geboortepad.kernel.event.CareEvent.CareEvaluatedByWoman;
import nl.geboortepad.kernel.event.CareEvent.CareKind;
import nl.geboortepad.kernel.event.CareEvent.CareTransferred;
import nl.geboortepad.kernel.event.CareEvent.HandedOverToJgz;
import nl.geboortepad.kernel.event.CareEvent.JgzHandoverAcknowledged;
import nl.geboortepad.kernel.event.CareEvent.JgzInvolvedBeforeBirth;
import nl.geboortepad.kernel.event.CareEvent.NeonatalScreeningDone;
import nl.geboortepad.kernel.event.CareEvent.PostnatalCheckHeld;
import nl.geboortepad.kernel.event.CareEvent.PostnatalVisitHeld;
import nl.geboortepad.kernel.event.CareEvent.Referral;
import nl.geboortepad.kernel.event.CareEvent.ReferralAccepted;
import nl.geboortepad.kernel.event.CareEvent.ReferralAnswered;
import nl.geboortepad.kernel.event.CareEvent.ReferralDeclined;
import nl.geboortepad.kernel.event.CareEvent.ReferralMade;
import nl.geboortepad.kernel.event.CareEvent.TransferredToOtherVsv;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.RecordEvent;
import nl.geboortepad.kernel.event.RecordEvent.BroughtToAudit;
import nl.geboortepad.kernel.event.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.event.RecordEvent.EntryRetracted;
import nl.geboortepad.kernel.event.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.event.RecordEvent.RegistrationReceived;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;

/**
 * The days on which the care of a pregnancy lay elsewhere, for each organisation that once had it: from its transfer to
 * another, or from the day after it closed, until she came back. Who closes after the pregnancy has ended sent her
 * nowhere; its silence about what is left to do keeps its meaning. When she moves to another partnership, all that spoke
 * before are away, until she comes back to theirs.
 */
final class CareElsewhere {
    private final Map<Organisation, LocalDate> left = new HashMap<>();
    private final Map<Organisation, List<Interval>> away = new HashMap<>();
    private final Map<Organisation, Set<LocalDate>> speaksFrom = new HashMap<>();
    private final Map<Vsv, Set<Organisation>> leftBehind = new HashMap<>();
    private Optional<Vsv> vsv = Optional.empty();
    private boolean moved;
    private boolean ended;

    private CareElsewhere() {}

    static Map<Organisation, List<Interval>> of(List<Fact> inOrder) {
        var away = new CareElsewhere();
        inOrder.forEach(away::hear);
        inOrder.forEach(away::take);
        away.left.forEach((organisation, day) -> away.add(organisation, Interval.from(day)));
        return away.away;
    }

    private void hear(Fact fact) {
        if (fact.event() instanceof RecordEvent event) {
            hear(event);
        }
    }

    private void hear(RecordEvent event) {
        switch (event) {
            case RegistrationReceived e ->
                speaksFrom
                        .computeIfAbsent(e.organisation(), o -> new HashSet<>())
                        .add(e.covers().from());
            case PregnancyRegistered e -> vsv = e.vsv().or(() -> vsv);
            case BroughtToAudit e -> {}
            case PregnanciesMerged e -> {}
            case MergeUndone e -> {}
            case EntryCorrected e -> {}
            case EntryRetracted e -> {}
        }
    }

    private void moves(TransferredToOtherVsv transfer) {
        // Both sides may tell of one move, each by a day of its own.
        if (moved && vsv.equals(Optional.of(transfer.to()))) {
            return;
        }
        moved = true;
        var day = transfer.when().first();
        var behind = speaksFrom.keySet().stream()
                .filter(o -> spokeBefore(o, day) && !left.containsKey(o))
                .collect(Collectors.toSet());
        transfer.from().or(() -> vsv).ifPresent(from -> leftBehind.put(from, behind));
        behind.forEach(o -> left.put(o, day));
        vsv = Optional.of(transfer.to());
        leftBehind.getOrDefault(transfer.to(), Set.of()).forEach(o -> back(o, transfer.when()));
        leftBehind.remove(transfer.to());
    }

    /** And does not say anew on that day that it has her in care. */
    private boolean spokeBefore(Organisation organisation, LocalDate day) {
        var begins = speaksFrom.get(organisation);
        return begins.stream().anyMatch(day::isAfter) && !begins.contains(day);
    }

    private void back(Organisation organisation, When when) {
        var since = left.remove(organisation);
        if (since != null) {
            Interval.between(since, when.last()).ifPresent(days -> add(organisation, days));
        }
    }

    private void take(Fact fact) {
        if (fact.event() instanceof Referral event) {
            take(event);
        } else if (fact.event() instanceof Birth event) {
            ended |= Course.ends(event);
        } else if (fact.event() instanceof After event) {
            take(event);
        }
    }

    private void take(Referral event) {
        switch (event) {
            case CareTransferred e -> {
                if (e.child().isEmpty()) {
                    e.from().ifPresent(from -> left.putIfAbsent(from, e.when().first()));
                    back(e.to(), e.when());
                }
            }
            case ReferralMade e -> {}
            case ReferralAccepted e -> {}
            case ReferralDeclined e -> {}
            case ReferralAnswered e -> {}
        }
    }

    private void take(After event) {
        switch (event) {
            case TransferredToOtherVsv e -> moves(e);
            case CareClosed e -> {
                if (e.kind() == CareKind.OBSTETRIC && !ended) {
                    left.putIfAbsent(e.organisation(), e.when().first().plusDays(1));
                }
            }
            case HandedOverToJgz e -> {}
            case JgzHandoverAcknowledged e -> {}
            case PostnatalVisitHeld e -> {}
            case PostnatalCheckHeld e -> {}
            case NeonatalScreeningDone e -> {}
            case JgzInvolvedBeforeBirth e -> {}
            case CareEvaluatedByWoman e -> {}
        }
    }

    private void add(Organisation organisation, Interval days) {
        away.computeIfAbsent(organisation, o -> new ArrayList<>()).add(days);
    }
}
