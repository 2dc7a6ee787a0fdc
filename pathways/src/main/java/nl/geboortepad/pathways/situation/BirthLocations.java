package nl.geboortepad.pathways.situation;

import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.Acute;
import nl.geboortepad.kernel.event.CareEvent.After;
import nl.geboortepad.kernel.event.CareEvent.Birth;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationChosen;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationDeviationExplained;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationIndicated;
import nl.geboortepad.kernel.event.CareEvent.BirthPlace;
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

/** Where she chooses to give birth, and where she should for medical reasons: neither takes the place of the other. */
public record BirthLocations(Held<BirthPlace> chosen, Held<BirthPlace> indicated) {
    private enum Side {
        CHOSEN,
        INDICATED
    }

    static BirthLocations on(Past past) {
        var said = past.last(BirthLocations::of);
        return new BirthLocations(
                said.getOrDefault(Side.CHOSEN, Held.nothing()), said.getOrDefault(Side.INDICATED, Held.nothing()));
    }

    static Optional<Says<Side, BirthPlace>> of(PregnancyEvent event) {
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

    private static Optional<Says<Side, BirthPlace>> of(Choice event) {
        return switch (event) {
            case BirthLocationChosen e -> Says.of(Side.CHOSEN, e.location());
            case BirthLocationIndicated e -> Says.of(Side.INDICATED, e.location());
            case BirthLocationDeviationExplained e -> Says.nothing();
            case NormDeclined e -> Says.nothing();
            case NormDeclineWithdrawn e -> Says.nothing();
            case CareOutsideGuidelineRequested e -> Says.nothing();
            case CareOutsideGuidelineAgreed e -> Says.nothing();
        };
    }
}
