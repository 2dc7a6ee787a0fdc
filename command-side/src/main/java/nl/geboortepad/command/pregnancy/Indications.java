package nl.geboortepad.command.pregnancy;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationChosen;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationDeviationExplained;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationIndicated;
import nl.geboortepad.kernel.event.CareEvent.CareOutsideGuidelineAgreed;
import nl.geboortepad.kernel.event.CareEvent.CareOutsideGuidelineRequested;
import nl.geboortepad.kernel.event.CareEvent.CareTransferred;
import nl.geboortepad.kernel.event.CareEvent.Choice;
import nl.geboortepad.kernel.event.CareEvent.NormDeclineWithdrawn;
import nl.geboortepad.kernel.event.CareEvent.NormDeclined;
import nl.geboortepad.kernel.event.CareEvent.Referral;
import nl.geboortepad.kernel.event.CareEvent.ReferralAccepted;
import nl.geboortepad.kernel.event.CareEvent.ReferralAnswered;
import nl.geboortepad.kernel.event.CareEvent.ReferralDeclined;
import nl.geboortepad.kernel.event.CareEvent.ReferralMade;
import nl.geboortepad.kernel.event.CareEvent.Risk;
import nl.geboortepad.kernel.event.CareEvent.RiskScreened;
import nl.geboortepad.kernel.event.CareEvent.SupportAccepted;
import nl.geboortepad.kernel.event.CareEvent.SupportDeclined;
import nl.geboortepad.kernel.event.CareEvent.SupportOffered;
import nl.geboortepad.kernel.event.CareEvent.VulnerabilityRecognised;
import nl.geboortepad.kernel.event.CareEvent.VulnerabilityResolved;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.identity.VilCode;
import nl.geboortepad.pathways.files.VilCodes;

/** Which codes of the obstetric indication list a fact gives as its reasons, and whether the list has them. */
final class Indications {
    static final EventGroups<CareEvent, SortedSet<VilCode>> CODES = new EventGroups<CareEvent, SortedSet<VilCode>>()
            .in(Risk.class, Indications::of)
            .in(Referral.class, Indications::of)
            .in(Choice.class, Indications::of);

    private Indications() {}

    static Optional<Refused> objection(CareEvent event) {
        var codes = CODES.of(event).map(List::copyOf).orElse(List.of());
        return Refused.all(codes.stream()
                .filter(code -> !VilCodes.known(code))
                .map(unknown ->
                        Optional.of(PregnancyRefusal.UNKNOWN_VIL_CODE.at("/vilCodes/" + codes.indexOf(unknown)))));
    }

    private static Optional<SortedSet<VilCode>> of(Risk event) {
        return switch (event) {
            case RiskScreened e -> Optional.of(e.vilCodes());
            case VulnerabilityRecognised e -> Optional.empty();
            case VulnerabilityResolved e -> Optional.empty();
            case SupportOffered e -> Optional.empty();
            case SupportAccepted e -> Optional.empty();
            case SupportDeclined e -> Optional.empty();
        };
    }

    private static Optional<SortedSet<VilCode>> of(Referral event) {
        return switch (event) {
            case ReferralMade e -> Optional.of(e.vilCodes());
            case ReferralAccepted e -> Optional.empty();
            case ReferralDeclined e -> Optional.empty();
            case ReferralAnswered e -> Optional.empty();
            case CareTransferred e -> Optional.empty();
        };
    }

    private static Optional<SortedSet<VilCode>> of(Choice event) {
        return switch (event) {
            case BirthLocationChosen e -> Optional.empty();
            case BirthLocationDeviationExplained e -> Optional.empty();
            case NormDeclined e -> Optional.empty();
            case NormDeclineWithdrawn e -> Optional.empty();
            case BirthLocationIndicated e -> Optional.of(e.vilCodes());
            case CareOutsideGuidelineRequested e -> Optional.empty();
            case CareOutsideGuidelineAgreed e -> Optional.empty();
        };
    }
}
