package nl.geboortepad.pathways.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationChosen;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationDeviationExplained;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationIndicated;
import nl.geboortepad.kernel.event.CareEvent.BirthPlanRecorded;
import nl.geboortepad.kernel.event.CareEvent.CareClosed;
import nl.geboortepad.kernel.event.CareEvent.CareEvaluatedByWoman;
import nl.geboortepad.kernel.event.CareEvent.CareOutsideGuidelineAgreed;
import nl.geboortepad.kernel.event.CareEvent.CareOutsideGuidelineRequested;
import nl.geboortepad.kernel.event.CareEvent.CarePlanEstablished;
import nl.geboortepad.kernel.event.CareEvent.CarePlanRevised;
import nl.geboortepad.kernel.event.CareEvent.CareTransferred;
import nl.geboortepad.kernel.event.CareEvent.CheckupHeld;
import nl.geboortepad.kernel.event.CareEvent.ChildBorn;
import nl.geboortepad.kernel.event.CareEvent.ChildDied;
import nl.geboortepad.kernel.event.CareEvent.ConsentGiven;
import nl.geboortepad.kernel.event.CareEvent.ConsentRefused;
import nl.geboortepad.kernel.event.CareEvent.ConsentWithdrawn;
import nl.geboortepad.kernel.event.CareEvent.CoordinatorAssigned;
import nl.geboortepad.kernel.event.CareEvent.CoordinatorChanged;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.event.CareEvent.DueDateEstablished;
import nl.geboortepad.kernel.event.CareEvent.DueDateRevised;
import nl.geboortepad.kernel.event.CareEvent.FirstContactMade;
import nl.geboortepad.kernel.event.CareEvent.HandedOverToJgz;
import nl.geboortepad.kernel.event.CareEvent.HealthLiteracyAssessed;
import nl.geboortepad.kernel.event.CareEvent.HomeVisitHeld;
import nl.geboortepad.kernel.event.CareEvent.IncidentReported;
import nl.geboortepad.kernel.event.CareEvent.InformationGiven;
import nl.geboortepad.kernel.event.CareEvent.IntakeHeld;
import nl.geboortepad.kernel.event.CareEvent.JgzHandoverAcknowledged;
import nl.geboortepad.kernel.event.CareEvent.JgzInvolvedBeforeBirth;
import nl.geboortepad.kernel.event.CareEvent.KraamPlanRecorded;
import nl.geboortepad.kernel.event.CareEvent.KraamzorgIntakeHeld;
import nl.geboortepad.kernel.event.CareEvent.MdoDecisionTaken;
import nl.geboortepad.kernel.event.CareEvent.MdoOutcomeDiscussed;
import nl.geboortepad.kernel.event.CareEvent.MdoRequested;
import nl.geboortepad.kernel.event.CareEvent.MultiplePregnancyEstablished;
import nl.geboortepad.kernel.event.CareEvent.NeonatalScreeningDone;
import nl.geboortepad.kernel.event.CareEvent.NormDeclineWithdrawn;
import nl.geboortepad.kernel.event.CareEvent.NormDeclined;
import nl.geboortepad.kernel.event.CareEvent.ParallelActionDebriefed;
import nl.geboortepad.kernel.event.CareEvent.ParallelActionStarted;
import nl.geboortepad.kernel.event.CareEvent.PathwayEntered;
import nl.geboortepad.kernel.event.CareEvent.PathwayLeft;
import nl.geboortepad.kernel.event.CareEvent.PostnatalCheckHeld;
import nl.geboortepad.kernel.event.CareEvent.PostnatalVisitHeld;
import nl.geboortepad.kernel.event.CareEvent.PreconceptionConsultHeld;
import nl.geboortepad.kernel.event.CareEvent.PreconceptionFindingsShared;
import nl.geboortepad.kernel.event.CareEvent.PregnancyEnded;
import nl.geboortepad.kernel.event.CareEvent.ReferralAccepted;
import nl.geboortepad.kernel.event.CareEvent.ReferralAnswered;
import nl.geboortepad.kernel.event.CareEvent.ReferralDeclined;
import nl.geboortepad.kernel.event.CareEvent.ReferralMade;
import nl.geboortepad.kernel.event.CareEvent.RiskScreened;
import nl.geboortepad.kernel.event.CareEvent.SupportAccepted;
import nl.geboortepad.kernel.event.CareEvent.SupportDeclined;
import nl.geboortepad.kernel.event.CareEvent.SupportOffered;
import nl.geboortepad.kernel.event.CareEvent.TeamMemberJoined;
import nl.geboortepad.kernel.event.CareEvent.TeamMemberLeft;
import nl.geboortepad.kernel.event.CareEvent.TransferredToOtherVsv;
import nl.geboortepad.kernel.event.CareEvent.VulnerabilityRecognised;
import nl.geboortepad.kernel.event.CareEvent.VulnerabilityResolved;
import nl.geboortepad.kernel.event.CareEvent.WomanDied;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.AccessChange;
import nl.geboortepad.kernel.event.RecordEvent.BroughtToAudit;
import nl.geboortepad.kernel.event.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.event.RecordEvent.EntryRetracted;
import nl.geboortepad.kernel.event.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.event.RecordEvent.RegistrationReceived;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.pathways.pattern.Field;

/**
 * Statements about one thing that cannot all be true. All are kept; none is thrown away for the other.
 *
 * @param about what they speak of, such as {@code ChildBorn 1}
 */
public record Conflict(String about, List<EventId> statements) {

    /** Who receives her back may close her care more than once. */
    static List<Conflict> among(List<Fact> facts) {
        var statements = new LinkedHashMap<String, List<Fact>>();
        var received = received(facts);
        for (var fact : facts) {
            var about = about(fact.event());
            if (about.isPresent() && !(fact.event() instanceof CareClosed c && received.contains(c.organisation()))) {
                statements.computeIfAbsent(about.get(), k -> new ArrayList<>()).add(fact);
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

    private static Set<Organisation> received(List<Fact> facts) {
        var received = new HashSet<Organisation>();
        for (var fact : facts) {
            if (fact.event() instanceof CareTransferred transfer) {
                received.add(transfer.to());
            }
        }
        return received;
    }

    /** What there can be only one of. Without a default, so that whoever adds an event decides. */
    private static Optional<String> about(PregnancyEvent event) {
        return switch (event) {
            case FirstContactMade e -> Optional.of("FirstContactMade " + e.organisation());
            case DueDateEstablished e ->
                e.basis() == DueDateBasis.DEFINITIVE ? Optional.of("DueDateEstablished definitive") : Optional.empty();
            case DueDateRevised e -> Optional.empty();
            case MultiplePregnancyEstablished e -> Optional.of("MultiplePregnancyEstablished");
            case IntakeHeld e -> Optional.empty();
            case InformationGiven e -> Optional.empty();
            case ConsentGiven e -> Optional.empty();
            case ConsentRefused e -> Optional.empty();
            case ConsentWithdrawn e -> Optional.empty();
            case RiskScreened e -> Optional.empty();
            case CoordinatorAssigned e -> Optional.empty();
            case CoordinatorChanged e -> Optional.empty();
            case TeamMemberJoined e -> Optional.empty();
            case TeamMemberLeft e -> Optional.empty();
            case CarePlanEstablished e -> Optional.empty();
            case CarePlanRevised e -> Optional.empty();
            case CheckupHeld e -> Optional.empty();
            case ReferralMade e -> Optional.empty();
            case ReferralAccepted e -> Optional.empty();
            case ReferralDeclined e -> Optional.empty();
            case ReferralAnswered e -> Optional.empty();
            case CareTransferred e -> Optional.empty();
            case MdoRequested e -> Optional.empty();
            case MdoDecisionTaken e -> Optional.empty();
            case MdoOutcomeDiscussed e -> Optional.empty();
            case BirthLocationChosen e -> Optional.empty();
            case BirthLocationDeviationExplained e -> Optional.empty();
            case NormDeclined e -> Optional.empty();
            case NormDeclineWithdrawn e -> Optional.empty();
            case ChildBorn e -> Optional.of("ChildBorn " + e.child());
            case ChildDied e -> Optional.of("ChildDied " + e.child());
            case WomanDied e -> Optional.of("WomanDied");
            case PregnancyEnded e -> Optional.of("PregnancyEnded");
            case HandedOverToJgz e -> Optional.empty();
            case JgzHandoverAcknowledged e -> Optional.empty();
            case CareClosed e -> Optional.of("CareClosed " + e.kind() + " " + e.organisation());
            case PreconceptionConsultHeld e -> Optional.empty();
            case PreconceptionFindingsShared e -> Optional.empty();
            case HealthLiteracyAssessed e -> Optional.empty();
            case VulnerabilityResolved e -> Optional.empty();
            case VulnerabilityRecognised e -> Optional.empty();
            case SupportOffered e -> Optional.empty();
            case SupportAccepted e -> Optional.empty();
            case SupportDeclined e -> Optional.empty();
            case BirthPlanRecorded e -> Optional.empty();
            case KraamPlanRecorded e -> Optional.empty();
            case PathwayEntered e -> Optional.empty();
            case PathwayLeft e -> Optional.empty();
            case HomeVisitHeld e -> Optional.empty();
            case KraamzorgIntakeHeld e -> Optional.empty();
            case BirthLocationIndicated e -> Optional.empty();
            case CareOutsideGuidelineRequested e -> Optional.empty();
            case CareOutsideGuidelineAgreed e -> Optional.empty();
            case ParallelActionStarted e -> Optional.empty();
            case ParallelActionDebriefed e -> Optional.empty();
            case IncidentReported e -> Optional.empty();
            case PostnatalVisitHeld e -> Optional.empty();
            case PostnatalCheckHeld e -> Optional.empty();
            case NeonatalScreeningDone e -> Optional.empty();
            case JgzInvolvedBeforeBirth e -> Optional.empty();
            case TransferredToOtherVsv e -> Optional.empty();
            case CareEvaluatedByWoman e -> Optional.empty();
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
