package nl.geboortepad.pathways.situation;

import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.Acute;
import nl.geboortepad.kernel.event.CareEvent.After;
import nl.geboortepad.kernel.event.CareEvent.Birth;
import nl.geboortepad.kernel.event.CareEvent.CareTransferred;
import nl.geboortepad.kernel.event.CareEvent.Choice;
import nl.geboortepad.kernel.event.CareEvent.Consent;
import nl.geboortepad.kernel.event.CareEvent.Intake;
import nl.geboortepad.kernel.event.CareEvent.Mdo;
import nl.geboortepad.kernel.event.CareEvent.Plan;
import nl.geboortepad.kernel.event.CareEvent.Referral;
import nl.geboortepad.kernel.event.CareEvent.ReferralAccepted;
import nl.geboortepad.kernel.event.CareEvent.ReferralAnswered;
import nl.geboortepad.kernel.event.CareEvent.ReferralDeclined;
import nl.geboortepad.kernel.event.CareEvent.ReferralMade;
import nl.geboortepad.kernel.event.CareEvent.Risk;
import nl.geboortepad.kernel.event.CareEvent.Start;
import nl.geboortepad.kernel.event.CareEvent.Team;
import nl.geboortepad.kernel.event.CareEvent.Visit;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent;
import nl.geboortepad.kernel.identity.Reference;

/** Referrals that nobody answered or declined yet, in whatever order the facts were told. */
public record Referrals(List<OpenRequests> open) {
    static Referrals on(Past past) {
        return new Referrals(OpenRequests.among(past.told(Referrals::of)));
    }

    static Optional<Saying<Reference, OpenRequests.Step>> of(PregnancyEvent event) {
        return switch (event) {
            case Referral e -> of(e);
            case Start e -> Saying.nothing();
            case Intake e -> Saying.nothing();
            case Consent e -> Saying.nothing();
            case Risk e -> Saying.nothing();
            case Team e -> Saying.nothing();
            case Plan e -> Saying.nothing();
            case Visit e -> Saying.nothing();
            case Mdo e -> Saying.nothing();
            case Choice e -> Saying.nothing();
            case Acute e -> Saying.nothing();
            case Birth e -> Saying.nothing();
            case After e -> Saying.nothing();
            case RecordEvent e -> Saying.nothing();
        };
    }

    private static Optional<Saying<Reference, OpenRequests.Step>> of(Referral event) {
        return switch (event) {
            case ReferralMade e -> Saying.of(e.referral(), OpenRequests.Step.ASKED);
            case ReferralAccepted e -> Saying.of(e.referral(), OpenRequests.Step.HEARD);
            case ReferralDeclined e -> Saying.of(e.referral(), OpenRequests.Step.CLOSED);
            case ReferralAnswered e -> Saying.of(e.referral(), OpenRequests.Step.CLOSED);
            case CareTransferred e -> Saying.nothing();
        };
    }
}
