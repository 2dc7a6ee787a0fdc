package nl.geboortepad.command.pregnancy;

import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.CareEvent.Acute;
import nl.geboortepad.kernel.event.CareEvent.After;
import nl.geboortepad.kernel.event.CareEvent.Birth;
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
import nl.geboortepad.kernel.event.CareEvent.Choice;
import nl.geboortepad.kernel.event.CareEvent.DueDateEstablished;
import nl.geboortepad.kernel.event.CareEvent.DueDateRevised;
import nl.geboortepad.kernel.event.CareEvent.FirstContactMade;
import nl.geboortepad.kernel.event.CareEvent.HandedOverToJgz;
import nl.geboortepad.kernel.event.CareEvent.HealthLiteracyAssessed;
import nl.geboortepad.kernel.event.CareEvent.HomeVisitHeld;
import nl.geboortepad.kernel.event.CareEvent.IncidentReported;
import nl.geboortepad.kernel.event.CareEvent.InformationGiven;
import nl.geboortepad.kernel.event.CareEvent.Intake;
import nl.geboortepad.kernel.event.CareEvent.IntakeHeld;
import nl.geboortepad.kernel.event.CareEvent.JgzHandoverAcknowledged;
import nl.geboortepad.kernel.event.CareEvent.JgzInvolvedBeforeBirth;
import nl.geboortepad.kernel.event.CareEvent.KraamPlanRecorded;
import nl.geboortepad.kernel.event.CareEvent.KraamzorgIntakeHeld;
import nl.geboortepad.kernel.event.CareEvent.MultiplePregnancyEstablished;
import nl.geboortepad.kernel.event.CareEvent.NeonatalScreeningDone;
import nl.geboortepad.kernel.event.CareEvent.NormDeclineWithdrawn;
import nl.geboortepad.kernel.event.CareEvent.NormDeclined;
import nl.geboortepad.kernel.event.CareEvent.ParallelActionDebriefed;
import nl.geboortepad.kernel.event.CareEvent.ParallelActionStarted;
import nl.geboortepad.kernel.event.CareEvent.PathwayEntered;
import nl.geboortepad.kernel.event.CareEvent.PathwayLeft;
import nl.geboortepad.kernel.event.CareEvent.Plan;
import nl.geboortepad.kernel.event.CareEvent.PostnatalCheckHeld;
import nl.geboortepad.kernel.event.CareEvent.PostnatalVisitHeld;
import nl.geboortepad.kernel.event.CareEvent.PreconceptionConsultHeld;
import nl.geboortepad.kernel.event.CareEvent.PreconceptionFindingsShared;
import nl.geboortepad.kernel.event.CareEvent.PregnancyEnded;
import nl.geboortepad.kernel.event.CareEvent.Referral;
import nl.geboortepad.kernel.event.CareEvent.ReferralAccepted;
import nl.geboortepad.kernel.event.CareEvent.ReferralAnswered;
import nl.geboortepad.kernel.event.CareEvent.ReferralDeclined;
import nl.geboortepad.kernel.event.CareEvent.ReferralMade;
import nl.geboortepad.kernel.event.CareEvent.Start;
import nl.geboortepad.kernel.event.CareEvent.TransferredToOtherVsv;
import nl.geboortepad.kernel.event.CareEvent.Visit;
import nl.geboortepad.kernel.event.CareEvent.WomanDied;
import nl.geboortepad.kernel.event.EventGroups;

/** What there must be, or not be yet, for something to happen at all. */
enum Presupposed {
    /** It may belong to a consult before conception, as information, consent, risk and a wish do, or a pathway. */
    NOTHING,
    PREGNANCY,
    /** A birth, an end, or what follows them. */
    CONCEPTION,
    PREGNANCY_TO_COME;

    static final EventGroups<CareEvent, Presupposed> PRESUPPOSED = new EventGroups<CareEvent, Presupposed>()
            .in(Start.class, event -> Optional.of(start(event)))
            .in(Intake.class, event -> Optional.of(intake(event)))
            .in(Plan.class, event -> Optional.of(plan(event)))
            .in(Visit.class, event -> Optional.of(visit(event)))
            .in(Referral.class, event -> Optional.of(referral(event)))
            .in(Choice.class, event -> Optional.of(choice(event)))
            .in(Acute.class, event -> Optional.of(acute(event)))
            .in(Birth.class, event -> Optional.of(birth(event)))
            .in(After.class, event -> Optional.of(after(event)));

    static Presupposed by(CareEvent event) {
        return PRESUPPOSED.of(event).orElse(NOTHING);
    }

    private static Presupposed start(Start event) {
        return switch (event) {
            case FirstContactMade e -> NOTHING;
            case DueDateEstablished e -> NOTHING;
            case DueDateRevised e -> NOTHING;
            case MultiplePregnancyEstablished e -> PREGNANCY;
            case PreconceptionConsultHeld e -> PREGNANCY_TO_COME;
            case PreconceptionFindingsShared e -> NOTHING;
        };
    }

    private static Presupposed intake(Intake event) {
        return switch (event) {
            case IntakeHeld e -> PREGNANCY;
            case InformationGiven e -> NOTHING;
            case HealthLiteracyAssessed e -> NOTHING;
        };
    }

    private static Presupposed plan(Plan event) {
        return switch (event) {
            case CarePlanEstablished e -> NOTHING;
            case CarePlanRevised e -> NOTHING;
            case BirthPlanRecorded e -> PREGNANCY;
            case KraamPlanRecorded e -> PREGNANCY;
            case PathwayEntered e -> NOTHING;
            case PathwayLeft e -> NOTHING;
        };
    }

    private static Presupposed visit(Visit event) {
        return switch (event) {
            case CheckupHeld e -> PREGNANCY;
            case HomeVisitHeld e -> PREGNANCY;
            case KraamzorgIntakeHeld e -> PREGNANCY;
        };
    }

    private static Presupposed referral(Referral event) {
        return switch (event) {
            case ReferralMade e -> NOTHING;
            case ReferralAccepted e -> NOTHING;
            case ReferralDeclined e -> NOTHING;
            case ReferralAnswered e -> NOTHING;
            case CareTransferred e -> e.child().isPresent() ? CONCEPTION : NOTHING;
        };
    }

    private static Presupposed choice(Choice event) {
        return switch (event) {
            case BirthLocationChosen e -> PREGNANCY;
            case BirthLocationDeviationExplained e -> PREGNANCY;
            case NormDeclined e -> NOTHING;
            case NormDeclineWithdrawn e -> NOTHING;
            case BirthLocationIndicated e -> PREGNANCY;
            case CareOutsideGuidelineRequested e -> NOTHING;
            case CareOutsideGuidelineAgreed e -> NOTHING;
        };
    }

    private static Presupposed acute(Acute event) {
        return switch (event) {
            case ParallelActionStarted e -> PREGNANCY;
            case ParallelActionDebriefed e -> PREGNANCY;
            case IncidentReported e -> NOTHING;
        };
    }

    private static Presupposed birth(Birth event) {
        return switch (event) {
            case ChildBorn e -> CONCEPTION;
            case ChildDied e -> CONCEPTION;
            case WomanDied e -> CONCEPTION;
            case PregnancyEnded e -> CONCEPTION;
        };
    }

    private static Presupposed after(After event) {
        return switch (event) {
            case HandedOverToJgz e -> CONCEPTION;
            case JgzHandoverAcknowledged e -> CONCEPTION;
            case CareClosed e -> NOTHING;
            case PostnatalVisitHeld e -> CONCEPTION;
            case PostnatalCheckHeld e -> CONCEPTION;
            case NeonatalScreeningDone e -> CONCEPTION;
            case JgzInvolvedBeforeBirth e -> PREGNANCY;
            case TransferredToOtherVsv e -> NOTHING;
            case CareEvaluatedByWoman e -> NOTHING;
        };
    }
}
