package nl.geboortepad.pathways.situation;

import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationChosen;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationDeviationExplained;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationIndicated;
import nl.geboortepad.kernel.event.CareEvent.BirthPlace;
import nl.geboortepad.kernel.event.CareEvent.CareOutsideGuidelineAgreed;
import nl.geboortepad.kernel.event.CareEvent.CareOutsideGuidelineRequested;
import nl.geboortepad.kernel.event.CareEvent.Choice;
import nl.geboortepad.kernel.event.CareEvent.NormDeclineWithdrawn;
import nl.geboortepad.kernel.event.CareEvent.NormDeclined;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.PregnancyEvent;

/** Where she chooses to give birth, and where she should for medical reasons: neither takes the place of the other. */
public record BirthLocations(Possibly<BirthPlace> chosen, Possibly<BirthPlace> indicated) {
    private enum Side {
        CHOSEN,
        INDICATED
    }

    static final EventGroups<PregnancyEvent, Saying<Side, BirthPlace>> QUESTION =
            new EventGroups<PregnancyEvent, Saying<Side, BirthPlace>>().in(Choice.class, BirthLocations::of);

    static BirthLocations on(FactsUpToDay past) {
        var said = past.last(QUESTION);
        return new BirthLocations(
                said.getOrDefault(Side.CHOSEN, Possibly.nothing()),
                said.getOrDefault(Side.INDICATED, Possibly.nothing()));
    }

    private static Optional<Saying<Side, BirthPlace>> of(Choice event) {
        return switch (event) {
            case BirthLocationChosen e -> Saying.of(Side.CHOSEN, e.location());
            case BirthLocationIndicated e -> Saying.of(Side.INDICATED, e.location());
            case BirthLocationDeviationExplained e -> Saying.nothing();
            case NormDeclined e -> Saying.nothing();
            case NormDeclineWithdrawn e -> Saying.nothing();
            case CareOutsideGuidelineRequested e -> Saying.nothing();
            case CareOutsideGuidelineAgreed e -> Saying.nothing();
        };
    }
}
