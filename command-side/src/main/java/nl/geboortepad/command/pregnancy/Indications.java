package nl.geboortepad.command.pregnancy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.CareEvent.Acute;
import nl.geboortepad.kernel.event.CareEvent.After;
import nl.geboortepad.kernel.event.CareEvent.Birth;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationChosen;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationDeviationExplained;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationIndicated;
import nl.geboortepad.kernel.event.CareEvent.CareOutsideGuidelineAgreed;
import nl.geboortepad.kernel.event.CareEvent.CareOutsideGuidelineRequested;
import nl.geboortepad.kernel.event.CareEvent.CareTransferred;
import nl.geboortepad.kernel.event.CareEvent.Choice;
import nl.geboortepad.kernel.event.CareEvent.Consent;
import nl.geboortepad.kernel.event.CareEvent.Intake;
import nl.geboortepad.kernel.event.CareEvent.Mdo;
import nl.geboortepad.kernel.event.CareEvent.NormDeclineWithdrawn;
import nl.geboortepad.kernel.event.CareEvent.NormDeclined;
import nl.geboortepad.kernel.event.CareEvent.Plan;
import nl.geboortepad.kernel.event.CareEvent.Referral;
import nl.geboortepad.kernel.event.CareEvent.ReferralAccepted;
import nl.geboortepad.kernel.event.CareEvent.ReferralAnswered;
import nl.geboortepad.kernel.event.CareEvent.ReferralDeclined;
import nl.geboortepad.kernel.event.CareEvent.ReferralMade;
import nl.geboortepad.kernel.event.CareEvent.Risk;
import nl.geboortepad.kernel.event.CareEvent.RiskScreened;
import nl.geboortepad.kernel.event.CareEvent.Start;
import nl.geboortepad.kernel.event.CareEvent.SupportAccepted;
import nl.geboortepad.kernel.event.CareEvent.SupportDeclined;
import nl.geboortepad.kernel.event.CareEvent.SupportOffered;
import nl.geboortepad.kernel.event.CareEvent.Team;
import nl.geboortepad.kernel.event.CareEvent.Visit;
import nl.geboortepad.kernel.event.CareEvent.VulnerabilityRecognised;
import nl.geboortepad.kernel.event.CareEvent.VulnerabilityResolved;
import nl.geboortepad.kernel.identity.VilCode;
import nl.geboortepad.pathways.files.VilCodes;

/** Which codes of the obstetric indication list a fact gives as its reasons, and whether the list has them. */
final class Indications {
    private Indications() {}

    static Optional<Refused> objection(CareEvent event) {
        var codes = List.copyOf(of(event));
        return codes.stream()
                .filter(code -> !VilCodes.known(code))
                .findFirst()
                .map(unknown -> PregnancyRefusal.UNKNOWN_VIL_CODE.at("/vilCodes/" + codes.indexOf(unknown)));
    }

    private static SortedSet<VilCode> of(CareEvent event) {
        return switch (event) {
            case Start e -> none();
            case Intake e -> none();
            case Consent e -> none();
            case Risk e -> of(e);
            case Team e -> none();
            case Plan e -> none();
            case Visit e -> none();
            case Referral e -> of(e);
            case Mdo e -> none();
            case Choice e -> of(e);
            case Acute e -> none();
            case Birth e -> none();
            case After e -> none();
        };
    }

    private static SortedSet<VilCode> of(Risk event) {
        return switch (event) {
            case RiskScreened e -> e.vilCodes();
            case VulnerabilityRecognised e -> none();
            case VulnerabilityResolved e -> none();
            case SupportOffered e -> none();
            case SupportAccepted e -> none();
            case SupportDeclined e -> none();
        };
    }

    private static SortedSet<VilCode> of(Referral event) {
        return switch (event) {
            case ReferralMade e -> e.vilCodes();
            case ReferralAccepted e -> none();
            case ReferralDeclined e -> none();
            case ReferralAnswered e -> none();
            case CareTransferred e -> none();
        };
    }

    private static SortedSet<VilCode> of(Choice event) {
        return switch (event) {
            case BirthLocationChosen e -> none();
            case BirthLocationDeviationExplained e -> none();
            case NormDeclined e -> none();
            case NormDeclineWithdrawn e -> none();
            case BirthLocationIndicated e -> e.vilCodes();
            case CareOutsideGuidelineRequested e -> none();
            case CareOutsideGuidelineAgreed e -> none();
        };
    }

    private static SortedSet<VilCode> none() {
        return Collections.emptySortedSet();
    }
}
