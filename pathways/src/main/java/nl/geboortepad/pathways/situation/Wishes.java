package nl.geboortepad.pathways.situation;

import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.Acute;
import nl.geboortepad.kernel.event.CareEvent.After;
import nl.geboortepad.kernel.event.CareEvent.Birth;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationChosen;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationDeviationExplained;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationIndicated;
import nl.geboortepad.kernel.event.CareEvent.CareOutsideGuidelineAgreed;
import nl.geboortepad.kernel.event.CareEvent.CareOutsideGuidelineRequested;
import nl.geboortepad.kernel.event.CareEvent.Choice;
import nl.geboortepad.kernel.event.CareEvent.Consent;
import nl.geboortepad.kernel.event.CareEvent.Intake;
import nl.geboortepad.kernel.event.CareEvent.Mdo;
import nl.geboortepad.kernel.event.CareEvent.NormDeclineWithdrawn;
import nl.geboortepad.kernel.event.CareEvent.NormDeclined;
import nl.geboortepad.kernel.event.CareEvent.Plan;
import nl.geboortepad.kernel.event.CareEvent.Referral;
import nl.geboortepad.kernel.event.CareEvent.Risk;
import nl.geboortepad.kernel.event.CareEvent.Start;
import nl.geboortepad.kernel.event.CareEvent.Team;
import nl.geboortepad.kernel.event.CareEvent.Visit;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent;
import nl.geboortepad.kernel.identity.Reference;

/** Her wishes for care outside the guidelines about which nothing was agreed yet. */
public record Wishes(List<OpenRequests> open) {
    static Wishes on(Past past) {
        return new Wishes(OpenRequests.among(past.told(Wishes::of)));
    }

    static Optional<Saying<Reference, OpenRequests.Step>> of(PregnancyEvent event) {
        return switch (event) {
            case Choice e -> of(e);
            case Start e -> Saying.nothing();
            case Intake e -> Saying.nothing();
            case Consent e -> Saying.nothing();
            case Risk e -> Saying.nothing();
            case Team e -> Saying.nothing();
            case Plan e -> Saying.nothing();
            case Visit e -> Saying.nothing();
            case Referral e -> Saying.nothing();
            case Mdo e -> Saying.nothing();
            case Acute e -> Saying.nothing();
            case Birth e -> Saying.nothing();
            case After e -> Saying.nothing();
            case RecordEvent e -> Saying.nothing();
        };
    }

    private static Optional<Saying<Reference, OpenRequests.Step>> of(Choice event) {
        return switch (event) {
            case CareOutsideGuidelineRequested e -> Saying.of(e.request(), OpenRequests.Step.ASKED);
            case CareOutsideGuidelineAgreed e -> Saying.of(e.request(), OpenRequests.Step.CLOSED);
            case BirthLocationChosen e -> Saying.nothing();
            case BirthLocationDeviationExplained e -> Saying.nothing();
            case NormDeclined e -> Saying.nothing();
            case NormDeclineWithdrawn e -> Saying.nothing();
            case BirthLocationIndicated e -> Saying.nothing();
        };
    }
}
