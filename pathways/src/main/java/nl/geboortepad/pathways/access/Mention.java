package nl.geboortepad.pathways.access;

import java.util.ArrayList;
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
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.AccessGranted;
import nl.geboortepad.kernel.event.RecordEvent.AccessWithdrawn;
import nl.geboortepad.kernel.event.RecordEvent.BroughtToAudit;
import nl.geboortepad.kernel.event.RecordEvent.EmergencyAccessTaken;
import nl.geboortepad.kernel.event.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.event.RecordEvent.EntryRetracted;
import nl.geboortepad.kernel.event.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.event.RecordEvent.PartGivenBack;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.event.RecordEvent.RegistrationReceived;
import nl.geboortepad.kernel.identity.Caregiver;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.pathways.pattern.Field;

/**
 * Which organisations an event speaks of.
 *
 * @param doers in whose name it speaks: who reports it is one of them; empty where anybody may tell of it
 * @param named whom it gives a part, if another says so
 */
public record Mention(Set<Organisation> doers, List<Named> named) {

    /** @param key tells two parts of one ground apart */
    record Named(Ground ground, Organisation organisation, String key) {}

    private static Mention nobody() {
        return new Mention(Set.of(), List.of());
    }

    private static Mention by(Organisation doer) {
        return new Mention(Set.of(doer), List.of());
    }

    private static Mention by(Caregiver doer) {
        return by(doer.organisation());
    }

    /** Either side may tell of it. */
    private static Mention between(Optional<Organisation> one, Organisation other) {
        return one.map(from -> new Mention(Set.of(from, other), List.of())).orElse(nobody());
    }

    private Mention names(Ground ground, Organisation organisation, String key) {
        var more = new ArrayList<>(named);
        more.add(new Named(ground, organisation, key));
        return new Mention(doers, List.copyOf(more));
    }

    private Mention names(Ground ground, Caregiver caregiver) {
        return names(ground, caregiver.organisation(), caregiver.person().code());
    }

    static String child(Optional<Integer> child) {
        return child.map(number -> "child " + number).orElse("");
    }

    /** A pointer to the field of an event in which it says who did it. */
    public static String whereDone(PregnancyEvent event) {
        var doers = of(event).doers();
        for (var field : Field.all(event.getClass())) {
            var value = field.value(event).orElse(null);
            if (value instanceof Organisation organisation && doers.contains(organisation)) {
                return "/" + field.name();
            }
            if (value instanceof Caregiver caregiver && doers.contains(caregiver.organisation())) {
                return "/" + field.name() + "/organisation";
            }
        }
        return "";
    }

    /** Without a default, so that whoever adds an event decides in whose name it speaks and who gets a part by it. */
    public static Mention of(PregnancyEvent event) {
        return switch (event) {
            case FirstContactMade e -> by(e.organisation());
            case DueDateEstablished e -> nobody();
            case DueDateRevised e -> nobody();
            case MultiplePregnancyEstablished e -> nobody();
            case IntakeHeld e -> by(e.by());
            case InformationGiven e -> by(e.by());
            case ConsentGiven e -> nobody();
            case ConsentRefused e -> nobody();
            case ConsentWithdrawn e -> nobody();
            case RiskScreened e -> by(e.organisation());
            case CoordinatorAssigned e -> nobody().names(Ground.COORDINATOR, e.coordinator());
            case CoordinatorChanged e -> nobody().names(Ground.COORDINATOR, e.to());
            case TeamMemberJoined e -> nobody().names(Ground.TEAM, e.member());
            case TeamMemberLeft e -> nobody();
            case CarePlanEstablished e -> by(e.by());
            case CarePlanRevised e -> by(e.by());
            case CheckupHeld e -> by(e.organisation());
            case ReferralMade e ->
                by(e.from()).names(Ground.REFERRED, e.to(), e.referral().code());
            case ReferralAccepted e -> by(e.by());
            case ReferralDeclined e -> by(e.by());
            case ReferralAnswered e -> by(e.by());
            case CareTransferred e -> between(e.from(), e.to()).names(Ground.ACCOUNTABLE, e.to(), child(e.child()));
            case MdoRequested e -> by(e.by());
            case MdoDecisionTaken e ->
                e.lead()
                        .map(lead ->
                                nobody().names(Ground.MDO_LEAD, lead, e.mdo().code()))
                        .orElse(nobody());
            case MdoOutcomeDiscussed e -> by(e.by());
            case BirthLocationChosen e -> nobody();
            case BirthLocationDeviationExplained e -> nobody();
            case NormDeclined e -> by(e.informedBy());
            case NormDeclineWithdrawn e -> nobody();
            case ChildBorn e -> nobody();
            case ChildDied e -> nobody();
            case WomanDied e -> nobody();
            case PregnancyEnded e -> nobody();
            case HandedOverToJgz e ->
                e.to().map(to -> by(e.by()).names(Ground.JGZ, to, child(Optional.of(e.child()))))
                        .orElse(by(e.by()));
            case JgzHandoverAcknowledged e -> by(e.by());
            case CareClosed e -> by(e.organisation());
            case PreconceptionConsultHeld e -> by(e.by());
            case PreconceptionFindingsShared e -> by(e.by());
            case HealthLiteracyAssessed e -> by(e.by());
            case VulnerabilityResolved e -> by(e.organisation());
            case VulnerabilityRecognised e -> by(e.organisation());
            case SupportOffered e -> by(e.by());
            case SupportAccepted e -> nobody();
            case SupportDeclined e -> nobody();
            case BirthPlanRecorded e -> by(e.by());
            case KraamPlanRecorded e -> by(e.by());
            case PathwayEntered e -> by(e.by());
            case PathwayLeft e -> nobody();
            case HomeVisitHeld e -> by(e.organisation());
            case KraamzorgIntakeHeld e -> by(e.organisation());
            case BirthLocationIndicated e -> by(e.by());
            case CareOutsideGuidelineRequested e -> nobody();
            case CareOutsideGuidelineAgreed e -> by(e.by());
            case ParallelActionStarted e -> by(e.by());
            case ParallelActionDebriefed e -> nobody();
            case IncidentReported e -> by(e.by());
            case PostnatalVisitHeld e -> by(e.organisation());
            case PostnatalCheckHeld e -> by(e.organisation());
            case NeonatalScreeningDone e -> nobody();
            case JgzInvolvedBeforeBirth e ->
                e.to().map(to -> by(e.by()).names(Ground.JGZ, to, "")).orElse(by(e.by()));
            case TransferredToOtherVsv e -> nobody();
            case CareEvaluatedByWoman e -> by(e.by());
            case PregnancyRegistered e -> nobody();
            case RegistrationReceived e -> by(e.organisation());
            case BroughtToAudit e -> nobody();
            case PregnanciesMerged e -> nobody();
            case MergeUndone e -> nobody();
            case AccessGranted e -> nobody();
            case AccessWithdrawn e -> nobody();
            case EmergencyAccessTaken e -> by(e.organisation());
            case PartGivenBack e -> nobody();
            case EntryCorrected e -> of(e.replacement());
            case EntryRetracted e -> nobody();
        };
    }
}
