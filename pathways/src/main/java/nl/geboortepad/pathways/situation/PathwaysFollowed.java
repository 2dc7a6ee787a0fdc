package nl.geboortepad.pathways.situation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.BirthPlanRecorded;
import nl.geboortepad.kernel.event.CareEvent.CarePlanEstablished;
import nl.geboortepad.kernel.event.CareEvent.CarePlanRevised;
import nl.geboortepad.kernel.event.CareEvent.KraamPlanRecorded;
import nl.geboortepad.kernel.event.CareEvent.Mdo;
import nl.geboortepad.kernel.event.CareEvent.MdoDecisionTaken;
import nl.geboortepad.kernel.event.CareEvent.MdoOutcomeDiscussed;
import nl.geboortepad.kernel.event.CareEvent.MdoRequested;
import nl.geboortepad.kernel.event.CareEvent.PathwayEntered;
import nl.geboortepad.kernel.event.CareEvent.PathwayLeft;
import nl.geboortepad.kernel.event.CareEvent.Plan;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.identity.Reference;

/**
 * The pathways of the region that she follows, or perhaps follows: what she entered, and what an MDO decided on, until
 * she left it.
 */
public record PathwaysFollowed(Map<Reference, Possibly<PathwaysFollowed.Step>> pathways) {
    public enum Step {
        FOLLOWED,
        LEFT
    }

    static final EventGroups<PregnancyEvent, Saying<Reference, Step>> QUESTION = new EventGroups<
                    PregnancyEvent, Saying<Reference, Step>>()
            .in(Plan.class, PathwaysFollowed::of)
            .in(Mdo.class, PathwaysFollowed::of);

    static PathwaysFollowed on(FactsUpToDay past) {
        var pathways = new LinkedHashMap<Reference, Possibly<Step>>();
        past.last(QUESTION).forEach((pathway, held) -> {
            if (held.values().anyMatch(step -> step == Step.FOLLOWED)) {
                pathways.put(pathway, held);
            }
        });
        return new PathwaysFollowed(pathways);
    }

    private static Optional<Saying<Reference, Step>> of(Plan event) {
        return switch (event) {
            case PathwayEntered e -> Saying.of(e.pathway(), Step.FOLLOWED);
            case PathwayLeft e -> Saying.of(e.pathway(), Step.LEFT);
            case CarePlanEstablished e -> Saying.nothing();
            case CarePlanRevised e -> Saying.nothing();
            case BirthPlanRecorded e -> Saying.nothing();
            case KraamPlanRecorded e -> Saying.nothing();
        };
    }

    private static Optional<Saying<Reference, Step>> of(Mdo event) {
        return switch (event) {
            case MdoDecisionTaken e -> e.pathway().map(pathway -> new Saying<>(pathway, Step.FOLLOWED));
            case MdoRequested e -> Saying.nothing();
            case MdoOutcomeDiscussed e -> Saying.nothing();
        };
    }
}
