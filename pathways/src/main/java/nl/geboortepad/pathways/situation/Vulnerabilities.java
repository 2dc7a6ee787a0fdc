package nl.geboortepad.pathways.situation;

import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.Acute;
import nl.geboortepad.kernel.event.CareEvent.After;
import nl.geboortepad.kernel.event.CareEvent.Birth;
import nl.geboortepad.kernel.event.CareEvent.Choice;
import nl.geboortepad.kernel.event.CareEvent.Consent;
import nl.geboortepad.kernel.event.CareEvent.Intake;
import nl.geboortepad.kernel.event.CareEvent.Mdo;
import nl.geboortepad.kernel.event.CareEvent.Plan;
import nl.geboortepad.kernel.event.CareEvent.Referral;
import nl.geboortepad.kernel.event.CareEvent.Risk;
import nl.geboortepad.kernel.event.CareEvent.RiskScreened;
import nl.geboortepad.kernel.event.CareEvent.Start;
import nl.geboortepad.kernel.event.CareEvent.SupportAccepted;
import nl.geboortepad.kernel.event.CareEvent.SupportDeclined;
import nl.geboortepad.kernel.event.CareEvent.SupportOffered;
import nl.geboortepad.kernel.event.CareEvent.Team;
import nl.geboortepad.kernel.event.CareEvent.Visit;
import nl.geboortepad.kernel.event.CareEvent.Vulnerability;
import nl.geboortepad.kernel.event.CareEvent.VulnerabilityRecognised;
import nl.geboortepad.kernel.event.CareEvent.VulnerabilityResolved;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent;

/** What was recognised as making her vulnerable, and whether it passed. */
public record Vulnerabilities(Map<Vulnerability, Possibly<Vulnerabilities.Step>> recognised) {
    public enum Step {
        RECOGNISED,
        RESOLVED
    }

    static Vulnerabilities on(Past past) {
        return new Vulnerabilities(past.last(Vulnerabilities::of));
    }

    static Optional<Saying<Vulnerability, Step>> of(PregnancyEvent event) {
        return switch (event) {
            case Risk e -> of(e);
            case Start e -> Saying.nothing();
            case Intake e -> Saying.nothing();
            case Consent e -> Saying.nothing();
            case Team e -> Saying.nothing();
            case Plan e -> Saying.nothing();
            case Visit e -> Saying.nothing();
            case Referral e -> Saying.nothing();
            case Mdo e -> Saying.nothing();
            case Choice e -> Saying.nothing();
            case Acute e -> Saying.nothing();
            case Birth e -> Saying.nothing();
            case After e -> Saying.nothing();
            case RecordEvent e -> Saying.nothing();
        };
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
