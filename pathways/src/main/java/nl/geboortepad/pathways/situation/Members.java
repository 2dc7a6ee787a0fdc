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
public record Members(Map<String, Held<Optional<Caregiver>>> members) {
    static Members on(Past past) {
        var members = new LinkedHashMap<String, Held<Optional<Caregiver>>>();
        past.last(Members::of).forEach((person, held) -> {
            if (held.values().anyMatch(Optional::isPresent)) {
                members.put(person, held);
            }
        });
        return new Members(members);
    }

    static Optional<Says<String, Optional<Caregiver>>> of(PregnancyEvent event) {
        return switch (event) {
            case Team e -> of(e);
            case Start e -> Says.nothing();
            case Intake e -> Says.nothing();
            case Consent e -> Says.nothing();
            case Risk e -> Says.nothing();
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

    private static Optional<Says<String, Optional<Caregiver>>> of(Team event) {
        return switch (event) {
            case TeamMemberJoined e -> Says.of(e.member().person().code(), Optional.of(e.member()));
            case TeamMemberLeft e -> Says.of(e.member().person().code(), Optional.empty());
            case CoordinatorAssigned e -> Says.nothing();
            case CoordinatorChanged e -> Says.nothing();
        };
    }
}
