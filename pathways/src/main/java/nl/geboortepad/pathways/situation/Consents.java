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
public record Consents(Map<Purpose, Possibly<Consents.Answer>> answers) {
    public enum Answer {
        GIVEN,
        REFUSED,
        WITHDRAWN
    }

    static final EventGroups<PregnancyEvent, Saying<Purpose, Answer>> QUESTION =
            new EventGroups<PregnancyEvent, Saying<Purpose, Answer>>().in(Consent.class, Consents::of);

    static Consents on(FactsUpToDay past) {
        var said = past.last(QUESTION);
        var answers = new EnumMap<Purpose, Possibly<Answer>>(Purpose.class);
        for (var purpose : Purpose.values()) {
            answers.put(purpose, said.getOrDefault(purpose, Possibly.nothing()));
        }
        return new Consents(answers);
    }

    /** Those that are in force beyond doubt. */
    public List<Purpose> inForce() {
        return answers.keySet().stream()
                .filter(purpose -> answers.get(purpose).value().equals(Optional.of(Answer.GIVEN)))
                .toList();
    }

    private static Optional<Saying<Purpose, Answer>> of(Consent event) {
        return switch (event) {
            case ConsentGiven e -> Saying.of(e.purpose(), Answer.GIVEN);
            case ConsentRefused e -> Saying.of(e.purpose(), Answer.REFUSED);
            case ConsentWithdrawn e -> Saying.of(e.purpose(), Answer.WITHDRAWN);
        };
    }
}
