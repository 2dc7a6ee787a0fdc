package nl.geboortepad.pathways.situation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.Acute;
import nl.geboortepad.kernel.event.CareEvent.After;
import nl.geboortepad.kernel.event.CareEvent.Birth;
import nl.geboortepad.kernel.event.CareEvent.Choice;
import nl.geboortepad.kernel.event.CareEvent.Consent;
import nl.geboortepad.kernel.event.CareEvent.ConsentGiven;
import nl.geboortepad.kernel.event.CareEvent.ConsentRefused;
import nl.geboortepad.kernel.event.CareEvent.ConsentWithdrawn;
import nl.geboortepad.kernel.event.CareEvent.Intake;
import nl.geboortepad.kernel.event.CareEvent.Mdo;
import nl.geboortepad.kernel.event.CareEvent.Plan;
import nl.geboortepad.kernel.event.CareEvent.Purpose;
import nl.geboortepad.kernel.event.CareEvent.Referral;
import nl.geboortepad.kernel.event.CareEvent.Risk;
import nl.geboortepad.kernel.event.CareEvent.Start;
import nl.geboortepad.kernel.event.CareEvent.Team;
import nl.geboortepad.kernel.event.CareEvent.Visit;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent;

/** Her answer for each purpose for which consent is asked; nothing where she was never asked. */
public record Consents(Map<Purpose, Held<Consents.Answer>> answers) {
    public enum Answer {
        GIVEN,
        REFUSED,
        WITHDRAWN
    }

    static Consents on(Past past) {
        var said = past.last(Consents::of);
        var answers = new EnumMap<Purpose, Held<Answer>>(Purpose.class);
        for (var purpose : Purpose.values()) {
            answers.put(purpose, said.getOrDefault(purpose, Held.nothing()));
        }
        return new Consents(answers);
    }

    /** Those that are in force beyond doubt. */
    public List<Purpose> inForce() {
        return answers.keySet().stream()
                .filter(purpose -> answers.get(purpose).value().equals(Optional.of(Answer.GIVEN)))
                .toList();
    }

    static Optional<Says<Purpose, Answer>> of(PregnancyEvent event) {
        return switch (event) {
            case Consent e -> of(e);
            case Start e -> Says.nothing();
            case Intake e -> Says.nothing();
            case Risk e -> Says.nothing();
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

    private static Optional<Says<Purpose, Answer>> of(Consent event) {
        return switch (event) {
            case ConsentGiven e -> Says.of(e.purpose(), Answer.GIVEN);
            case ConsentRefused e -> Says.of(e.purpose(), Answer.REFUSED);
            case ConsentWithdrawn e -> Says.of(e.purpose(), Answer.WITHDRAWN);
        };
    }
}
