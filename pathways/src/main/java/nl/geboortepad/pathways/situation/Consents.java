package nl.geboortepad.pathways.situation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.CareEvent.Acute;
import nl.geboortepad.kernel.CareEvent.After;
import nl.geboortepad.kernel.CareEvent.Birth;
import nl.geboortepad.kernel.CareEvent.Choice;
import nl.geboortepad.kernel.CareEvent.Consent;
import nl.geboortepad.kernel.CareEvent.ConsentGiven;
import nl.geboortepad.kernel.CareEvent.ConsentRefused;
import nl.geboortepad.kernel.CareEvent.ConsentWithdrawn;
import nl.geboortepad.kernel.CareEvent.Intake;
import nl.geboortepad.kernel.CareEvent.Mdo;
import nl.geboortepad.kernel.CareEvent.Plan;
import nl.geboortepad.kernel.CareEvent.Purpose;
import nl.geboortepad.kernel.CareEvent.Referral;
import nl.geboortepad.kernel.CareEvent.Risk;
import nl.geboortepad.kernel.CareEvent.Start;
import nl.geboortepad.kernel.CareEvent.Team;
import nl.geboortepad.kernel.CareEvent.Visit;
import nl.geboortepad.kernel.PregnancyEvent;
import nl.geboortepad.kernel.RecordEvent;

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
