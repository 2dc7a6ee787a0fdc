package nl.geboortepad.pathways.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.After;
import nl.geboortepad.kernel.event.CareEvent.Birth;
import nl.geboortepad.kernel.event.CareEvent.CareClosed;
import nl.geboortepad.kernel.event.CareEvent.CareEvaluatedByWoman;
import nl.geboortepad.kernel.event.CareEvent.CareTransferred;
import nl.geboortepad.kernel.event.CareEvent.ChildBorn;
import nl.geboortepad.kernel.event.CareEvent.ChildDied;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.event.CareEvent.DueDateEstablished;
import nl.geboortepad.kernel.event.CareEvent.DueDateRevised;
import nl.geboortepad.kernel.event.CareEvent.FirstContactMade;
import nl.geboortepad.kernel.event.CareEvent.HandedOverToJgz;
import nl.geboortepad.kernel.event.CareEvent.JgzHandoverAcknowledged;
import nl.geboortepad.kernel.event.CareEvent.JgzInvolvedBeforeBirth;
import nl.geboortepad.kernel.event.CareEvent.MultiplePregnancyEstablished;
import nl.geboortepad.kernel.event.CareEvent.NeonatalScreeningDone;
import nl.geboortepad.kernel.event.CareEvent.PostnatalCheckHeld;
import nl.geboortepad.kernel.event.CareEvent.PostnatalVisitHeld;
import nl.geboortepad.kernel.event.CareEvent.PreconceptionConsultHeld;
import nl.geboortepad.kernel.event.CareEvent.PreconceptionFindingsShared;
import nl.geboortepad.kernel.event.CareEvent.PregnancyEnded;
import nl.geboortepad.kernel.event.CareEvent.Start;
import nl.geboortepad.kernel.event.CareEvent.TransferredToOtherVsv;
import nl.geboortepad.kernel.event.CareEvent.WomanDied;
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
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.pathways.pattern.Field;
import nl.geboortepad.pathways.record.OrderWithinADay;

/**
 * Statements about one thing that cannot all be true. All are kept; none is thrown away for the other.
 *
 * @param about what they speak of, such as {@code ChildBorn 1}
 */
public record Conflict(String about, List<EventId> statements) {

    /** What there can be only one of, by its name. */
    static final EventGroups<PregnancyEvent, String> ABOUT = new EventGroups<PregnancyEvent, String>()
            .in(Start.class, Conflict::about)
            .in(Birth.class, Conflict::about)
            .in(After.class, Conflict::about)
            .in(RecordEvent.class, Conflict::about);

    /** Who receives her back may close her care more than once. */
    static List<Conflict> among(OrderWithinADay<Fact> facts) {
        var several = facts.several(ABOUT);
        if (several.isEmpty()) {
            return List.of();
        }
        var statements = new LinkedHashMap<String, List<Fact>>();
        for (var fact : several) {
            if (!closesAgain(fact, facts)) {
                ABOUT.of(fact.event())
                        .ifPresent(about -> statements
                                .computeIfAbsent(about, k -> new ArrayList<>())
                                .add(fact));
            }
        }
        var conflicts = new ArrayList<Conflict>();
        statements.forEach((about, those) -> {
            if (those.size() > 1 && contradict(those)) {
                conflicts.add(new Conflict(about, those.stream().map(Fact::id).toList()));
            }
        });
        return conflicts;
    }

    private static boolean closesAgain(Fact fact, OrderWithinADay<Fact> facts) {
        return fact.event() instanceof CareClosed closed
                && facts.of(CareTransferred.class).stream()
                        .anyMatch(f -> ((CareTransferred) f.event()).to().equals(closed.organisation()));
    }

    private static Optional<String> about(Start event) {
        return switch (event) {
            case FirstContactMade e -> Optional.of("FirstContactMade " + e.organisation());
            case DueDateEstablished e ->
                e.basis() == DueDateBasis.DEFINITIVE ? Optional.of("DueDateEstablished definitive") : Optional.empty();
            case DueDateRevised e -> Optional.empty();
            case MultiplePregnancyEstablished e -> Optional.of("MultiplePregnancyEstablished");
            case PreconceptionConsultHeld e -> Optional.empty();
            case PreconceptionFindingsShared e -> Optional.empty();
        };
    }

    private static Optional<String> about(Birth event) {
        return switch (event) {
            case ChildBorn e -> Optional.of("ChildBorn " + e.child());
            case ChildDied e -> Optional.of("ChildDied " + e.child());
            case WomanDied e -> Optional.of("WomanDied");
            case PregnancyEnded e -> Optional.of("PregnancyEnded");
        };
    }

    private static Optional<String> about(After event) {
        return switch (event) {
            case CareClosed e -> Optional.of("CareClosed " + e.kind() + " " + e.organisation());
            case TransferredToOtherVsv e -> Optional.empty();
            case HandedOverToJgz e -> Optional.empty();
            case JgzHandoverAcknowledged e -> Optional.empty();
            case PostnatalVisitHeld e -> Optional.empty();
            case PostnatalCheckHeld e -> Optional.empty();
            case NeonatalScreeningDone e -> Optional.empty();
            case JgzInvolvedBeforeBirth e -> Optional.empty();
            case CareEvaluatedByWoman e -> Optional.empty();
        };
    }

    private static Optional<String> about(RecordEvent event) {
        return switch (event) {
            case PregnancyRegistered e -> Optional.of("PregnancyRegistered");
            case RegistrationReceived e -> Optional.empty();
            case BroughtToAudit e -> Optional.empty();
            case PregnanciesMerged e -> Optional.empty();
            case MergeUndone e -> Optional.empty();
            case AccessChange e -> Optional.empty();
            case EntryCorrected e -> Optional.empty();
            case EntryRetracted e -> Optional.empty();
        };
    }

    private static boolean contradict(List<Fact> facts) {
        var different = facts.stream().map(Fact::event).distinct().toList();
        return different.size() > 1
                && different.stream().anyMatch(a -> different.stream().anyMatch(b -> contradict(a, b)));
    }

    /**
     * Two days contradict when no day fits both, unless each tells of its own act; other fields when both are given and
     * differ.
     */
    private static boolean contradict(PregnancyEvent a, PregnancyEvent b) {
        var disjoint = !(a instanceof DueDateEstablished || a instanceof PregnancyRegistered)
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
