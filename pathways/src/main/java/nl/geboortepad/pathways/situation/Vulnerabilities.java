package nl.geboortepad.pathways.situation;

import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.Risk;
import nl.geboortepad.kernel.event.CareEvent.RiskScreened;
import nl.geboortepad.kernel.event.CareEvent.SupportAccepted;
import nl.geboortepad.kernel.event.CareEvent.SupportDeclined;
import nl.geboortepad.kernel.event.CareEvent.SupportOffered;
import nl.geboortepad.kernel.event.CareEvent.Vulnerability;
import nl.geboortepad.kernel.event.CareEvent.VulnerabilityRecognised;
import nl.geboortepad.kernel.event.CareEvent.VulnerabilityResolved;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.PregnancyEvent;

/** What was recognised as making her vulnerable, and whether it passed. */
public record Vulnerabilities(Map<Vulnerability, Possibly<Vulnerabilities.Step>> recognised) {
    public enum Step {
        RECOGNISED,
        RESOLVED
    }

    static final EventGroups<PregnancyEvent, Saying<Vulnerability, Step>> QUESTION =
            new EventGroups<PregnancyEvent, Saying<Vulnerability, Step>>().in(Risk.class, Vulnerabilities::of);

    static Vulnerabilities on(FactsUpToDay past) {
        return new Vulnerabilities(past.last(QUESTION));
    }

    private static Optional<Saying<Vulnerability, Step>> of(Risk event) {
        return switch (event) {
            case VulnerabilityRecognised e -> Saying.of(e.vulnerability(), Step.RECOGNISED);
            case VulnerabilityResolved e -> Saying.of(e.vulnerability(), Step.RESOLVED);
            case RiskScreened e -> Saying.nothing();
            case SupportOffered e -> Saying.nothing();
            case SupportAccepted e -> Saying.nothing();
            case SupportDeclined e -> Saying.nothing();
        };
    }
}
