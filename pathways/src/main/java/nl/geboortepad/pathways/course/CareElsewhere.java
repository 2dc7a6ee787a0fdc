package nl.geboortepad.pathways.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent;
import nl.geboortepad.kernel.event.RecordEvent.AccessChange;
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
import nl.geboortepad.pathways.record.OrderWithinADay;

/**
 * The days on which the care of a pregnancy lay elsewhere, for each organisation that once had it: from its transfer to
 * another, or from the day after it closed, until she came back. Who closes after the pregnancy has ended sent her
 * nowhere; its silence about what is left to do keeps its meaning. When she moves to another partnership, all that spoke
 * before are away, until she comes back to theirs.
 */
final class CareElsewhere {
    /** What a fact tells of who speaks of her care, wherever in her record it stands. */
    static final EventGroups<PregnancyEvent, Consumer<CareElsewhere>> WHO_SPEAKS =
            new EventGroups<PregnancyEvent, Consumer<CareElsewhere>>().in(RecordEvent.class, CareElsewhere::hear);

    /** What a fact tells of whose care she leaves or comes back to, read after that. */
    static final EventGroups<PregnancyEvent, Consumer<CareElsewhere>> WHERE_SHE_IS = new EventGroups<
                    PregnancyEvent, Consumer<CareElsewhere>>()
            .in(Referral.class, CareElsewhere::take)
            .in(Birth.class, CareElsewhere::take)
            .in(After.class, CareElsewhere::take);

    private final Map<Organisation, LocalDate> left = new HashMap<>();
    private final Map<Organisation, List<Interval>> away = new HashMap<>();
    private final Map<Organisation, Set<LocalDate>> speaksFrom = new HashMap<>();
    private final Map<Vsv, Set<Organisation>> leftBehind = new HashMap<>();
    private Optional<Vsv> vsv = Optional.empty();
    private boolean moved;
    private boolean ended;

    private CareElsewhere() {}

    static Map<Organisation, List<Interval>> of(OrderWithinADay<Fact> facts) {
        var changes = facts.of(WHERE_SHE_IS);
        if (changes.isEmpty()) {
            return Map.of();
        }
        var away = new CareElsewhere();
        if (!facts.of(TransferredToOtherVsv.class).isEmpty()) {
            away.take(facts.of(WHO_SPEAKS), WHO_SPEAKS);
        }
        away.take(changes, WHERE_SHE_IS);
        away.left.forEach((organisation, day) -> away.add(organisation, Interval.from(day)));
        return away.away;
    }

    private void take(List<Fact> facts, EventGroups<PregnancyEvent, Consumer<CareElsewhere>> groups) {
        for (var fact : facts) {
            var told = groups.of(fact.event());
            if (told.isPresent()) {
                told.get().accept(this);
            }
        }
    }

    private static Optional<Consumer<CareElsewhere>> hear(RecordEvent event) {
        return switch (event) {
            case RegistrationReceived e ->
                Optional.of(care -> care.speaksFrom
                        .computeIfAbsent(e.organisation(), o -> new HashSet<>())
                        .add(e.covers().from()));
            case PregnancyRegistered e -> e.vsv().map(vsv -> care -> care.vsv = Optional.of(vsv));
            case BroughtToAudit e -> Optional.empty();
            case PregnanciesMerged e -> Optional.empty();
            case AccessChange e -> Optional.empty();
            case MergeUndone e -> Optional.empty();
            case EntryCorrected e -> Optional.empty();
            case EntryRetracted e -> Optional.empty();
        };
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

    private static Optional<Consumer<CareElsewhere>> take(Referral event) {
        return switch (event) {
            case CareTransferred e -> e.child().isEmpty() ? Optional.of(care -> care.transferred(e)) : Optional.empty();
            case ReferralMade e -> Optional.empty();
            case ReferralAccepted e -> Optional.empty();
            case ReferralDeclined e -> Optional.empty();
            case ReferralAnswered e -> Optional.empty();
        };
    }

    private void transferred(CareTransferred transfer) {
        transfer.from().ifPresent(from -> left.putIfAbsent(from, transfer.when().first()));
        back(transfer.to(), transfer.when());
    }

    private static Optional<Consumer<CareElsewhere>> take(Birth event) {
        return Course.ends(event) ? Optional.of(care -> care.ended = true) : Optional.empty();
    }

    private static Optional<Consumer<CareElsewhere>> take(After event) {
        return switch (event) {
            case TransferredToOtherVsv e -> Optional.of(care -> care.moves(e));
            case CareClosed e ->
                e.kind() == CareKind.OBSTETRIC ? Optional.of(care -> care.closed(e)) : Optional.empty();
            case HandedOverToJgz e -> Optional.empty();
            case JgzHandoverAcknowledged e -> Optional.empty();
            case PostnatalVisitHeld e -> Optional.empty();
            case PostnatalCheckHeld e -> Optional.empty();
            case NeonatalScreeningDone e -> Optional.empty();
            case JgzInvolvedBeforeBirth e -> Optional.empty();
            case CareEvaluatedByWoman e -> Optional.empty();
        };
    }

    private void closed(CareClosed close) {
        if (!ended) {
            left.putIfAbsent(close.organisation(), close.when().first().plusDays(1));
        }
    }

    private void add(Organisation organisation, Interval days) {
        away.computeIfAbsent(organisation, o -> new ArrayList<>()).add(days);
    }
}
