package nl.geboortepad.pathways.situation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.CareEvent.Mdo;
import nl.geboortepad.kernel.event.CareEvent.MdoDecisionTaken;
import nl.geboortepad.kernel.event.CareEvent.MdoOutcomeDiscussed;
import nl.geboortepad.kernel.event.CareEvent.MdoRequested;
import nl.geboortepad.kernel.event.CareEvent.Review;
import nl.geboortepad.kernel.event.CareEvent.RiskDomain;
import nl.geboortepad.kernel.event.CareEvent.RiskOutcome;
import nl.geboortepad.kernel.event.CareEvent.RiskScreened;
import nl.geboortepad.kernel.event.CareEvent.SupportAccepted;
import nl.geboortepad.kernel.event.CareEvent.SupportDeclined;
import nl.geboortepad.kernel.event.CareEvent.SupportOffered;
import nl.geboortepad.kernel.event.CareEvent.VulnerabilityRecognised;
import nl.geboortepad.kernel.event.CareEvent.VulnerabilityResolved;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.identity.VilCode;

/**
 * What is known of risk, per domain, before and after multidisciplinary review. A decision of an MDO that names a line of
 * care speaks of medical risk; of which other risk it speaks when it says raised or not, it does not tell.
 */
public record Risks(List<Risks.Risk> risks) {
    /** @param domain none where an MDO decided on risk without telling of which kind */
    public record Risk(Optional<RiskDomain> domain, Possibly<Assessed> before, Possibly<Assessed> after) {}

    public record Assessed(RiskOutcome outcome, SortedSet<VilCode> vilCodes) {}

    private record About(Optional<RiskDomain> domain, Review review) {}

    static final EventGroups<PregnancyEvent, Saying<About, Assessed>> QUESTION = new EventGroups<
                    PregnancyEvent, Saying<About, Assessed>>()
            .in(CareEvent.Risk.class, Risks::of)
            .in(Mdo.class, Risks::of);

    static Risks on(FactsUpToDay past) {
        var said = past.last(QUESTION);
        return new Risks(said.keySet().stream()
                .map(About::domain)
                .distinct()
                .sorted(Comparator.comparing(domain -> domain.map(Enum::ordinal).orElse(Integer.MAX_VALUE)))
                .map(domain -> new Risk(
                        domain,
                        said.getOrDefault(new About(domain, Review.SINGLE_DISCIPLINE), Possibly.nothing()),
                        said.getOrDefault(new About(domain, Review.MULTIDISCIPLINARY), Possibly.nothing())))
                .toList());
    }

    private static Optional<Saying<About, Assessed>> of(CareEvent.Risk event) {
        return switch (event) {
            case RiskScreened e ->
                Saying.of(new About(Optional.of(e.domain()), e.review()), new Assessed(e.outcome(), e.vilCodes()));
            case VulnerabilityRecognised e -> Saying.nothing();
            case VulnerabilityResolved e -> Saying.nothing();
            case SupportOffered e -> Saying.nothing();
            case SupportAccepted e -> Saying.nothing();
            case SupportDeclined e -> Saying.nothing();
        };
    }

    private static Optional<Saying<About, Assessed>> of(Mdo event) {
        return switch (event) {
            case MdoDecisionTaken e ->
                Saying.of(
                        new About(domain(e.riskAfterReview()), Review.MULTIDISCIPLINARY),
                        new Assessed(e.riskAfterReview(), new TreeSet<>()));
            case MdoRequested e -> Saying.nothing();
            case MdoOutcomeDiscussed e -> Saying.nothing();
        };
    }

    private static Optional<RiskDomain> domain(RiskOutcome outcome) {
        return outcome.isLineOfCare() ? Optional.of(RiskDomain.MEDICAL) : Optional.empty();
    }
}
