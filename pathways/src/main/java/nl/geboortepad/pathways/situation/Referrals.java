package nl.geboortepad.pathways.situation;

import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.CareTransferred;
import nl.geboortepad.kernel.event.CareEvent.Referral;
import nl.geboortepad.kernel.event.CareEvent.ReferralAccepted;
import nl.geboortepad.kernel.event.CareEvent.ReferralAnswered;
import nl.geboortepad.kernel.event.CareEvent.ReferralDeclined;
import nl.geboortepad.kernel.event.CareEvent.ReferralMade;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.identity.Reference;

/** Referrals that nobody answered or declined yet, in whatever order the facts were told. */
public record Referrals(List<OpenRequests> open) {
    static final EventGroups<PregnancyEvent, Saying<Reference, OpenRequests.Step>> QUESTION =
            new EventGroups<PregnancyEvent, Saying<Reference, OpenRequests.Step>>().in(Referral.class, Referrals::of);

    static Referrals on(FactsUpToDay past) {
        return new Referrals(OpenRequests.among(past.told(QUESTION)));
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
