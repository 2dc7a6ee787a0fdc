package nl.geboortepad.pathways.course;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
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
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.BroughtToAudit;
import nl.geboortepad.kernel.event.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.event.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.event.RecordEvent.EntryRetracted;
import nl.geboortepad.kernel.event.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.event.RecordEvent.RegistrationReceived;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.pathways.record.FactOrder;

/**
 * The organisations that have a part in a pregnancy, in the order in which they came in. What was recorded gives a part,
 * also when it was corrected or retracted since, so that nobody loses his by the hand of another; only what was retracted
 * as being of another woman never gave one, nor does a referral that was declined.
 */
final class Parties {
    private Parties() {}

    static SequencedSet<Organisation> of(List<Fact> recorded, List<Fact> standing) {
        var declined = declined(standing);
        var others = ofAnotherWoman(recorded);
        var parties = new LinkedHashSet<Organisation>();
        recorded.stream()
                .filter(f -> !others.contains(f.id()))
                .sorted(FactOrder.IN_TIME)
                .forEach(f -> of(f.event(), declined).forEach(parties::add));
        return parties;
    }

    /** Referrals that were turned down and not accepted after all. */
    private static Set<Reference> declined(List<Fact> standing) {
        var declined = new HashSet<Reference>();
        for (var fact : standing) {
            if (fact.event() instanceof ReferralDeclined d) {
                declined.add(d.referral());
            } else if (fact.event() instanceof ReferralAccepted a) {
                declined.remove(a.referral());
            }
        }
        return declined;
    }

    /** A retraction that was itself retracted has no effect. */
    private static Set<EventId> ofAnotherWoman(List<Fact> recorded) {
        var retracted = new HashSet<EventId>();
        var others = new HashSet<EventId>();
        for (var fact : recorded.reversed()) {
            if (fact.event() instanceof EntryRetracted r && !retracted.contains(fact.id())) {
                retracted.add(r.entry());
                if (r.reason() == CorrectionReason.WRONG_WOMAN) {
                    others.add(r.entry());
                }
            }
        }
        return others;
    }

    /** Without a default, so that whoever adds an event decides who gets a part by it. */
    private static Stream<Organisation> of(PregnancyEvent event, Set<Reference> declined) {
        return switch (event) {
            case FirstContactMade e -> Stream.of(e.organisation());
            case DueDateEstablished e -> Stream.empty();
            case DueDateRevised e -> Stream.empty();
            case MultiplePregnancyEstablished e -> Stream.empty();
            case IntakeHeld e -> Stream.empty();
            case InformationGiven e -> Stream.empty();
            case ConsentGiven e -> Stream.empty();
            case ConsentRefused e -> Stream.empty();
            case ConsentWithdrawn e -> Stream.empty();
            case RiskScreened e -> Stream.empty();
            case CoordinatorAssigned e -> Stream.of(e.coordinator().organisation());
            case CoordinatorChanged e -> Stream.of(e.to().organisation());
            case TeamMemberJoined e -> Stream.of(e.member().organisation());
            case TeamMemberLeft e -> Stream.empty();
            case CarePlanEstablished e -> Stream.empty();
            case CarePlanRevised e -> Stream.empty();
            case CheckupHeld e -> Stream.empty();
            case ReferralMade e -> declined.contains(e.referral()) ? Stream.of(e.from()) : Stream.of(e.from(), e.to());
            case ReferralAccepted e -> Stream.empty();
            case ReferralDeclined e -> Stream.empty();
            case ReferralAnswered e -> Stream.empty();
            case CareTransferred e -> Stream.of(e.to());
            case MdoRequested e -> Stream.empty();
            case MdoDecisionTaken e -> e.lead().stream();
            case MdoOutcomeDiscussed e -> Stream.empty();
            case BirthLocationChosen e -> Stream.empty();
            case BirthLocationDeviationExplained e -> Stream.empty();
            case NormDeclined e -> Stream.empty();
            case NormDeclineWithdrawn e -> Stream.empty();
            case ChildBorn e -> Stream.empty();
            case ChildDied e -> Stream.empty();
            case WomanDied e -> Stream.empty();
            case PregnancyEnded e -> Stream.empty();
            case HandedOverToJgz e -> Stream.concat(Stream.of(e.by()), e.to().stream());
            case JgzHandoverAcknowledged e -> Stream.empty();
            case CareClosed e -> Stream.empty();
            case PreconceptionConsultHeld e -> Stream.empty();
            case PreconceptionFindingsShared e -> Stream.empty();
            case HealthLiteracyAssessed e -> Stream.empty();
            case VulnerabilityResolved e -> Stream.empty();
            case VulnerabilityRecognised e -> Stream.empty();
            case SupportOffered e -> Stream.empty();
            case SupportAccepted e -> Stream.empty();
            case SupportDeclined e -> Stream.empty();
            case BirthPlanRecorded e -> Stream.empty();
            case KraamPlanRecorded e -> Stream.empty();
            case PathwayEntered e -> Stream.empty();
            case PathwayLeft e -> Stream.empty();
            case HomeVisitHeld e -> Stream.empty();
            case KraamzorgIntakeHeld e -> Stream.empty();
            case BirthLocationIndicated e -> Stream.empty();
            case CareOutsideGuidelineRequested e -> Stream.empty();
            case CareOutsideGuidelineAgreed e -> Stream.empty();
            case ParallelActionStarted e -> Stream.empty();
            case ParallelActionDebriefed e -> Stream.empty();
            case IncidentReported e -> Stream.empty();
            case PostnatalVisitHeld e -> Stream.empty();
            case PostnatalCheckHeld e -> Stream.empty();
            case NeonatalScreeningDone e -> Stream.empty();
            case JgzInvolvedBeforeBirth e -> e.to().stream();
            case TransferredToOtherVsv e -> Stream.empty();
            case CareEvaluatedByWoman e -> Stream.empty();
            case PregnancyRegistered e -> Stream.empty();
            case RegistrationReceived e -> Stream.of(e.organisation());
            case BroughtToAudit e -> Stream.empty();
            case PregnanciesMerged e -> Stream.empty();
            case MergeUndone e -> Stream.empty();
            case EntryCorrected e -> of(e.replacement(), declined);
            case EntryRetracted e -> Stream.empty();
        };
    }
}
