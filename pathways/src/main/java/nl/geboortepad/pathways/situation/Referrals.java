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
public record Referrals(List<Open> open) {
    static Referrals on(Past past) {
        return new Referrals(Open.among(past.told(Referrals::of)));
    }

    static Optional<Says<Reference, Open.Step>> of(PregnancyEvent event) {
        return switch (event) {
            case Referral e -> of(e);
            case Start e -> Says.nothing();
            case Intake e -> Says.nothing();
            case Consent e -> Says.nothing();
            case Risk e -> Says.nothing();
            case Team e -> Says.nothing();
            case Plan e -> Says.nothing();
            case Visit e -> Says.nothing();
            case Mdo e -> Says.nothing();
            case Choice e -> Says.nothing();
            case Acute e -> Says.nothing();
            case Birth e -> Says.nothing();
            case After e -> Says.nothing();
            case RecordEvent e -> Says.nothing();
        };
    }

    private static Optional<Says<Reference, Open.Step>> of(Referral event) {
        return switch (event) {
            case ReferralMade e -> Says.of(e.referral(), Open.Step.ASKED);
            case ReferralAccepted e -> Says.of(e.referral(), Open.Step.HEARD);
            case ReferralDeclined e -> Says.of(e.referral(), Open.Step.CLOSED);
            case ReferralAnswered e -> Says.of(e.referral(), Open.Step.CLOSED);
            case CareTransferred e -> Says.nothing();
        };
    }
}
