package nl.geboortepad.pathways.situation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.geboortepad.kernel.event.CareEvent.Risk;
import nl.geboortepad.kernel.event.CareEvent.RiskScreened;
import nl.geboortepad.kernel.event.CareEvent.Support;
import nl.geboortepad.kernel.event.CareEvent.SupportAccepted;
import nl.geboortepad.kernel.event.CareEvent.SupportDeclined;
import nl.geboortepad.kernel.event.CareEvent.SupportOffered;
import nl.geboortepad.kernel.event.CareEvent.VulnerabilityRecognised;
import nl.geboortepad.kernel.event.CareEvent.VulnerabilityResolved;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.PregnancyEvent;

/** Which support caregivers offered her, and what she last answered to each offer. */
public record Supports(List<Supports.Offer> offers) {
    /** @param answered nothing where no answer of hers is known */
    public record Offer(Support support, Possibly<Step> offered, Possibly<Step> answered) {}

    public enum Step {
        OFFERED,
        ACCEPTED,
        DECLINED
    }

    static final EventGroups<PregnancyEvent, Saying<Support, Step>> QUESTION =
            new EventGroups<PregnancyEvent, Saying<Support, Step>>().in(Risk.class, Supports::of);

    static Supports on(FactsUpToDay past) {
        var told = past.told(QUESTION);
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
