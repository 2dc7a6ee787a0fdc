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
public record Consents(Map<Purpose, Possibly<Consents.Answer>> answers) {
    public enum Answer {
        GIVEN,
        REFUSED,
        WITHDRAWN
    }

    static Consents on(Past past) {
        var said = past.last(Consents::of);
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

    static Optional<Saying<Purpose, Answer>> of(PregnancyEvent event) {
        return switch (event) {
            case Consent e -> of(e);
            case Start e -> Saying.nothing();
            case Intake e -> Saying.nothing();
            case Risk e -> Saying.nothing();
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

    private static Optional<Saying<Purpose, Answer>> of(Consent event) {
        return switch (event) {
            case ConsentGiven e -> Saying.of(e.purpose(), Answer.GIVEN);
            case ConsentRefused e -> Saying.of(e.purpose(), Answer.REFUSED);
            case ConsentWithdrawn e -> Saying.of(e.purpose(), Answer.WITHDRAWN);
        };
    }
}
