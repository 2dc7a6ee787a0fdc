package nl.geboortepad.pathways.situation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.Acute;
import nl.geboortepad.kernel.event.CareEvent.After;
import nl.geboortepad.kernel.event.CareEvent.Birth;
import nl.geboortepad.kernel.event.CareEvent.BirthPlanRecorded;
import nl.geboortepad.kernel.event.CareEvent.CarePlanEstablished;
import nl.geboortepad.kernel.event.CareEvent.CarePlanRevised;
import nl.geboortepad.kernel.event.CareEvent.Choice;
import nl.geboortepad.kernel.event.CareEvent.Consent;
import nl.geboortepad.kernel.event.CareEvent.Intake;
import nl.geboortepad.kernel.event.CareEvent.KraamPlanRecorded;
import nl.geboortepad.kernel.event.CareEvent.Mdo;
import nl.geboortepad.kernel.event.CareEvent.MdoDecisionTaken;
import nl.geboortepad.kernel.event.CareEvent.MdoOutcomeDiscussed;
import nl.geboortepad.kernel.event.CareEvent.MdoRequested;
import nl.geboortepad.kernel.event.CareEvent.PathwayEntered;
import nl.geboortepad.kernel.event.CareEvent.PathwayLeft;
import nl.geboortepad.kernel.event.CareEvent.Plan;
import nl.geboortepad.kernel.event.CareEvent.Referral;
import nl.geboortepad.kernel.event.CareEvent.Risk;
import nl.geboortepad.kernel.event.CareEvent.Start;
import nl.geboortepad.kernel.event.CareEvent.Team;
import nl.geboortepad.kernel.event.CareEvent.Visit;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent;
import nl.geboortepad.kernel.identity.Reference;

/**
 * The pathways of the region that she follows, or perhaps follows: what she entered, and what an MDO decided on, until
 * she left it.
 */
public record Followed(Map<Reference, Held<Followed.Step>> pathways) {
    public enum Step {
        FOLLOWED,
        LEFT
    }

    static Followed on(Past past) {
        var pathways = new LinkedHashMap<Reference, Held<Step>>();
        past.last(Followed::of).forEach((pathway, held) -> {
            if (held.values().anyMatch(step -> step == Step.FOLLOWED)) {
                pathways.put(pathway, held);
            }
        });
        return new Followed(pathways);
    }

    static Optional<Says<Reference, Step>> of(PregnancyEvent event) {
        return switch (event) {
            case Plan e -> of(e);
            case Mdo e -> of(e);
            case Start e -> Says.nothing();
            case Intake e -> Says.nothing();
            case Consent e -> Says.nothing();
            case Risk e -> Says.nothing();
            case Team e -> Says.nothing();
            case Visit e -> Says.nothing();
            case Referral e -> Says.nothing();
            case Choice e -> Says.nothing();
            case Acute e -> Says.nothing();
            case Birth e -> Says.nothing();
            case After e -> Says.nothing();
            case RecordEvent e -> Says.nothing();
        };
    }

    private static Optional<Says<Reference, Step>> of(Plan event) {
        return switch (event) {
            case PathwayEntered e -> Says.of(e.pathway(), Step.FOLLOWED);
            case PathwayLeft e -> Says.of(e.pathway(), Step.LEFT);
            case CarePlanEstablished e -> Says.nothing();
            case CarePlanRevised e -> Says.nothing();
            case BirthPlanRecorded e -> Says.nothing();
            case KraamPlanRecorded e -> Says.nothing();
        };
    }

    private static Optional<Says<Reference, Step>> of(Mdo event) {
        return switch (event) {
            case MdoDecisionTaken e -> e.pathway().map(pathway -> new Says<>(pathway, Step.FOLLOWED));
            case MdoRequested e -> Says.nothing();
            case MdoOutcomeDiscussed e -> Says.nothing();
        };
    }
}
