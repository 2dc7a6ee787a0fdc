package nl.geboortepad.pathways.situation;

import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationChosen;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationDeviationExplained;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationIndicated;
import nl.geboortepad.kernel.event.CareEvent.CareOutsideGuidelineAgreed;
import nl.geboortepad.kernel.event.CareEvent.CareOutsideGuidelineRequested;
import nl.geboortepad.kernel.event.CareEvent.Choice;
import nl.geboortepad.kernel.event.CareEvent.NormDeclineWithdrawn;
import nl.geboortepad.kernel.event.CareEvent.NormDeclined;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.identity.Reference;

/** Her wishes for care outside the guidelines about which nothing was agreed yet. */
public record Wishes(List<OpenRequests> open) {
    static final EventGroups<PregnancyEvent, Saying<Reference, OpenRequests.Step>> QUESTION =
            new EventGroups<PregnancyEvent, Saying<Reference, OpenRequests.Step>>().in(Choice.class, Wishes::of);

    static Wishes on(FactsUpToDay past) {
        return new Wishes(OpenRequests.among(past.told(QUESTION)));
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
