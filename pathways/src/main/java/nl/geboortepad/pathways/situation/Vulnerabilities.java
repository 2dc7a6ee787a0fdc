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
public record Vulnerabilities(Map<Vulnerability, Held<Vulnerabilities.Step>> recognised) {
    public enum Step {
        RECOGNISED,
        RESOLVED
    }

    static Vulnerabilities on(Past past) {
        return new Vulnerabilities(past.last(Vulnerabilities::of));
    }

    static Optional<Says<Vulnerability, Step>> of(PregnancyEvent event) {
        return switch (event) {
            case Risk e -> of(e);
            case Start e -> Says.nothing();
            case Intake e -> Says.nothing();
            case Consent e -> Says.nothing();
            case Team e -> Says.nothing();
            case Plan e -> Says.nothing();
            case Visit e -> Says.nothing();
            case Referral e -> Says.nothing();
            case Mdo e -> Says.nothing();
            case Choice e -> Says.nothing();
            case Acute e -> Says.nothing();
            case Birth e -> Says.nothing();
            case After e -> Says.nothing();
            case RecordEvent e -> Says.nothing();
        };
    }

    private static Optional<Says<Vulnerability, Step>> of(Risk event) {
        return switch (event) {
            case VulnerabilityRecognised e -> Says.of(e.vulnerability(), Step.RECOGNISED);
            case VulnerabilityResolved e -> Says.of(e.vulnerability(), Step.RESOLVED);
            case RiskScreened e -> Says.nothing();
            case SupportOffered e -> Says.nothing();
            case SupportAccepted e -> Says.nothing();
            case SupportDeclined e -> Says.nothing();
        };
    }
}
