package nl.geboortepad.pathways.situation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.Acute;
import nl.geboortepad.kernel.event.CareEvent.After;
import nl.geboortepad.kernel.event.CareEvent.Birth;
import nl.geboortepad.kernel.event.CareEvent.Choice;
import nl.geboortepad.kernel.event.CareEvent.Consent;
import nl.geboortepad.kernel.event.CareEvent.CoordinatorAssigned;
import nl.geboortepad.kernel.event.CareEvent.CoordinatorChanged;
import nl.geboortepad.kernel.event.CareEvent.Intake;
import nl.geboortepad.kernel.event.CareEvent.Mdo;
import nl.geboortepad.kernel.event.CareEvent.Plan;
import nl.geboortepad.kernel.event.CareEvent.Referral;
import nl.geboortepad.kernel.event.CareEvent.Risk;
import nl.geboortepad.kernel.event.CareEvent.Start;
import nl.geboortepad.kernel.event.CareEvent.Team;
import nl.geboortepad.kernel.event.CareEvent.TeamMemberJoined;
import nl.geboortepad.kernel.event.CareEvent.TeamMemberLeft;
import nl.geboortepad.kernel.event.CareEvent.Visit;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent;
import nl.geboortepad.kernel.identity.Caregiver;

/** Who is in the birth care team, by pseudonym; also who perhaps is. Who left says nothing of it. */
public record Members(Map<String, Possibly<Optional<Caregiver>>> members) {
    static Members on(Past past) {
        var members = new LinkedHashMap<String, Possibly<Optional<Caregiver>>>();
        past.last(Members::of).forEach((person, held) -> {
            if (held.values().anyMatch(Optional::isPresent)) {
                members.put(person, held);
            }
        });
        return new Members(members);
    }

    static Optional<Saying<String, Optional<Caregiver>>> of(PregnancyEvent event) {
        return switch (event) {
            case Team e -> of(e);
            case Start e -> Saying.nothing();
            case Intake e -> Saying.nothing();
            case Consent e -> Saying.nothing();
            case Risk e -> Saying.nothing();
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

    private static Optional<Saying<String, Optional<Caregiver>>> of(Team event) {
        return switch (event) {
            case TeamMemberJoined e -> Saying.of(e.member().person().code(), Optional.of(e.member()));
            case TeamMemberLeft e -> Saying.of(e.member().person().code(), Optional.empty());
            case CoordinatorAssigned e -> Saying.nothing();
            case CoordinatorChanged e -> Saying.nothing();
        };
    }
}
