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
public record Wishes(List<Open> open) {
    static Wishes on(Past past) {
        return new Wishes(Open.among(past.told(Wishes::of)));
    }

    static Optional<Says<Reference, Open.Step>> of(PregnancyEvent event) {
        return switch (event) {
            case Choice e -> of(e);
            case Start e -> Says.nothing();
            case Intake e -> Says.nothing();
            case Consent e -> Says.nothing();
            case Risk e -> Says.nothing();
            case Team e -> Says.nothing();
            case Plan e -> Says.nothing();
            case Visit e -> Says.nothing();
            case Referral e -> Says.nothing();
            case Mdo e -> Says.nothing();
            case Acute e -> Says.nothing();
            case Birth e -> Says.nothing();
            case After e -> Says.nothing();
            case RecordEvent e -> Says.nothing();
        };
    }

    private static Optional<Says<Reference, Open.Step>> of(Choice event) {
        return switch (event) {
            case CareOutsideGuidelineRequested e -> Says.of(e.request(), Open.Step.ASKED);
            case CareOutsideGuidelineAgreed e -> Says.of(e.request(), Open.Step.CLOSED);
            case BirthLocationChosen e -> Says.nothing();
            case BirthLocationDeviationExplained e -> Says.nothing();
            case NormDeclined e -> Says.nothing();
            case NormDeclineWithdrawn e -> Says.nothing();
            case BirthLocationIndicated e -> Says.nothing();
        };
    }
}
