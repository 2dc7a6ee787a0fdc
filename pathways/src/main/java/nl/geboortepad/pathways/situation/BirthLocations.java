package nl.geboortepad.pathways.situation;

import java.util.Optional;
import nl.geboortepad.kernel.CareEvent.Acute;
import nl.geboortepad.kernel.CareEvent.After;
import nl.geboortepad.kernel.CareEvent.Birth;
import nl.geboortepad.kernel.CareEvent.BirthLocationChosen;
import nl.geboortepad.kernel.CareEvent.BirthLocationDeviationExplained;
import nl.geboortepad.kernel.CareEvent.BirthLocationIndicated;
import nl.geboortepad.kernel.CareEvent.BirthPlace;
import nl.geboortepad.kernel.CareEvent.CareOutsideGuidelineAgreed;
import nl.geboortepad.kernel.CareEvent.CareOutsideGuidelineRequested;
import nl.geboortepad.kernel.CareEvent.Choice;
import nl.geboortepad.kernel.CareEvent.Consent;
import nl.geboortepad.kernel.CareEvent.Intake;
import nl.geboortepad.kernel.CareEvent.Mdo;
import nl.geboortepad.kernel.CareEvent.NormDeclineWithdrawn;
import nl.geboortepad.kernel.CareEvent.NormDeclined;
import nl.geboortepad.kernel.CareEvent.Plan;
import nl.geboortepad.kernel.CareEvent.Referral;
import nl.geboortepad.kernel.CareEvent.Risk;
import nl.geboortepad.kernel.CareEvent.Start;
import nl.geboortepad.kernel.CareEvent.Team;
import nl.geboortepad.kernel.CareEvent.Visit;
import nl.geboortepad.kernel.PregnancyEvent;
import nl.geboortepad.kernel.RecordEvent;

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
