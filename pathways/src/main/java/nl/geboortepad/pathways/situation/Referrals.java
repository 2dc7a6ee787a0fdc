package nl.geboortepad.pathways.situation;

import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.CareTransferred;
import nl.geboortepad.kernel.event.CareEvent.Referral;
import nl.geboortepad.kernel.event.CareEvent.ReferralAccepted;
import nl.geboortepad.kernel.event.CareEvent.ReferralAnswered;
import nl.geboortepad.kernel.event.CareEvent.ReferralDeclined;
import nl.geboortepad.kernel.event.CareEvent.ReferralMade;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.pathways.course.EventGroups;

/** Referrals that nobody answered or declined yet, in whatever order the facts were told. */
public record Referrals(List<OpenRequests> open) {
    static final EventGroups<Saying<Reference, OpenRequests.Step>> QUESTION =
            new EventGroups<Saying<Reference, OpenRequests.Step>>().in(Referral.class, Referrals::of);

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
