package nl.geboortepad.pathways.situation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
import nl.geboortepad.kernel.event.CareEvent.Support;
import nl.geboortepad.kernel.event.CareEvent.SupportAccepted;
import nl.geboortepad.kernel.event.CareEvent.SupportDeclined;
import nl.geboortepad.kernel.event.CareEvent.SupportOffered;
import nl.geboortepad.kernel.event.CareEvent.Team;
import nl.geboortepad.kernel.event.CareEvent.Visit;
import nl.geboortepad.kernel.event.CareEvent.VulnerabilityRecognised;
import nl.geboortepad.kernel.event.CareEvent.VulnerabilityResolved;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent;

/** What was offered to support her, and what she answered last. */
public record Supports(List<Supports.Offer> offers) {
    /** @param answered nothing where she has not answered */
    public record Offer(Support support, Possibly<Step> offered, Possibly<Step> answered) {}

    public enum Step {
        OFFERED,
        ACCEPTED,
        DECLINED
    }

    static Supports on(Past past) {
        var told = past.told(Supports::of);
        return new Supports(told.keySet().stream()
                .sorted()
                .map(support -> new Offer(
                        support,
                        Possibly.last(steps(told.get(support), step -> step == Step.OFFERED)),
                        Possibly.last(steps(told.get(support), step -> step != Step.OFFERED))))
                .toList());
    }

    private static List<Testimony<Step>> steps(List<Testimony<Step>> words, Predicate<Step> wanted) {
        return words.stream().filter(w -> wanted.test(w.says())).toList();
    }

    static Optional<Saying<Support, Step>> of(PregnancyEvent event) {
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

    private static Optional<Saying<Support, Step>> of(Risk event) {
        return switch (event) {
            case SupportOffered e -> Saying.of(e.support(), Step.OFFERED);
            case SupportAccepted e -> Saying.of(e.support(), Step.ACCEPTED);
            case SupportDeclined e -> Saying.of(e.support(), Step.DECLINED);
            case RiskScreened e -> Saying.nothing();
            case VulnerabilityRecognised e -> Saying.nothing();
            case VulnerabilityResolved e -> Saying.nothing();
        };
    }
}
