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
    public record Offer(Support support, Held<Step> offered, Held<Step> answered) {}

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
                        Held.last(steps(told.get(support), step -> step == Step.OFFERED)),
                        Held.last(steps(told.get(support), step -> step != Step.OFFERED))))
                .toList());
    }

    private static List<Word<Step>> steps(List<Word<Step>> words, Predicate<Step> wanted) {
        return words.stream().filter(w -> wanted.test(w.says())).toList();
    }

    static Optional<Says<Support, Step>> of(PregnancyEvent event) {
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

    private static Optional<Says<Support, Step>> of(Risk event) {
        return switch (event) {
            case SupportOffered e -> Says.of(e.support(), Step.OFFERED);
            case SupportAccepted e -> Says.of(e.support(), Step.ACCEPTED);
            case SupportDeclined e -> Says.of(e.support(), Step.DECLINED);
            case RiskScreened e -> Says.nothing();
            case VulnerabilityRecognised e -> Says.nothing();
            case VulnerabilityResolved e -> Says.nothing();
        };
    }
}
