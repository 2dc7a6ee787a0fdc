package nl.geboortepad.pathways.situation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.Consent;
import nl.geboortepad.kernel.event.CareEvent.ConsentGiven;
import nl.geboortepad.kernel.event.CareEvent.ConsentRefused;
import nl.geboortepad.kernel.event.CareEvent.ConsentWithdrawn;
import nl.geboortepad.kernel.event.CareEvent.Purpose;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.PregnancyEvent;

/** Her answer for each purpose for which consent is asked; nothing where she was never asked. */
public record Consents(Map<Purpose, Possibly<Consents.ConsentAnswer>> answers) {
    public enum ConsentAnswer {
        GIVEN,
        REFUSED,
        WITHDRAWN
    }

    static final EventGroups<PregnancyEvent, Saying<Purpose, ConsentAnswer>> QUESTION =
            new EventGroups<PregnancyEvent, Saying<Purpose, ConsentAnswer>>().in(Consent.class, Consents::of);

    static Consents on(FactsUpToDay past) {
        var said = past.last(QUESTION);
        var answers = new EnumMap<Purpose, Possibly<ConsentAnswer>>(Purpose.class);
        for (var purpose : Purpose.values()) {
            answers.put(purpose, said.getOrDefault(purpose, Possibly.nothing()));
        }
        return new Consents(answers);
    }

    /** Those that are in force beyond doubt. */
    public List<Purpose> inForce() {
        return answers.keySet().stream()
                .filter(purpose -> answers.get(purpose).value().equals(Optional.of(ConsentAnswer.GIVEN)))
                .toList();
    }

    private static Optional<Saying<Purpose, ConsentAnswer>> of(Consent event) {
        return switch (event) {
            case ConsentGiven e -> Saying.of(e.purpose(), ConsentAnswer.GIVEN);
            case ConsentRefused e -> Saying.of(e.purpose(), ConsentAnswer.REFUSED);
            case ConsentWithdrawn e -> Saying.of(e.purpose(), ConsentAnswer.WITHDRAWN);
        };
    }
}
