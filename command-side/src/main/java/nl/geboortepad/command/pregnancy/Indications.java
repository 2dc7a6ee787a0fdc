package nl.geboortepad.command.pregnancy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import nl.geboortepad.command.Answer.Refused;
import nl.geboortepad.kernel.CareEvent;
import nl.geboortepad.kernel.CareEvent.Acute;
import nl.geboortepad.kernel.CareEvent.After;
import nl.geboortepad.kernel.CareEvent.Birth;
import nl.geboortepad.kernel.CareEvent.BirthLocationChosen;
import nl.geboortepad.kernel.CareEvent.BirthLocationDeviationExplained;
import nl.geboortepad.kernel.CareEvent.BirthLocationIndicated;
import nl.geboortepad.kernel.CareEvent.CareOutsideGuidelineAgreed;
import nl.geboortepad.kernel.CareEvent.CareOutsideGuidelineRequested;
import nl.geboortepad.kernel.CareEvent.CareTransferred;
import nl.geboortepad.kernel.CareEvent.Choice;
import nl.geboortepad.kernel.CareEvent.Consent;
import nl.geboortepad.kernel.CareEvent.Intake;
import nl.geboortepad.kernel.CareEvent.Mdo;
import nl.geboortepad.kernel.CareEvent.NormDeclineWithdrawn;
import nl.geboortepad.kernel.CareEvent.NormDeclined;
import nl.geboortepad.kernel.CareEvent.Plan;
import nl.geboortepad.kernel.CareEvent.Referral;
import nl.geboortepad.kernel.CareEvent.ReferralAccepted;
import nl.geboortepad.kernel.CareEvent.ReferralAnswered;
import nl.geboortepad.kernel.CareEvent.ReferralDeclined;
import nl.geboortepad.kernel.CareEvent.ReferralMade;
import nl.geboortepad.kernel.CareEvent.Risk;
import nl.geboortepad.kernel.CareEvent.RiskScreened;
import nl.geboortepad.kernel.CareEvent.Start;
import nl.geboortepad.kernel.CareEvent.SupportAccepted;
import nl.geboortepad.kernel.CareEvent.SupportDeclined;
import nl.geboortepad.kernel.CareEvent.SupportOffered;
import nl.geboortepad.kernel.CareEvent.Team;
import nl.geboortepad.kernel.CareEvent.Visit;
import nl.geboortepad.kernel.CareEvent.VulnerabilityRecognised;
import nl.geboortepad.kernel.CareEvent.VulnerabilityResolved;
import nl.geboortepad.kernel.VilCode;
import nl.geboortepad.pathways.VilCodes;

/** Which codes of the obstetric indication list a fact gives as its reasons, and whether the list has them. */
final class Indications {
    private Indications() {}

    static Optional<Refused> objection(CareEvent event) {
        var codes = List.copyOf(of(event));
        return codes.stream()
                .filter(code -> !VilCodes.known(code))
                .findFirst()
                .map(unknown -> Rule.UNKNOWN_VIL_CODE.at("/vilCodes/" + codes.indexOf(unknown)));
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
