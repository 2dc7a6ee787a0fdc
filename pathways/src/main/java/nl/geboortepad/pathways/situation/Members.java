package nl.geboortepad.pathways.situation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.CoordinatorAssigned;
import nl.geboortepad.kernel.event.CareEvent.CoordinatorChanged;
import nl.geboortepad.kernel.event.CareEvent.Team;
import nl.geboortepad.kernel.event.CareEvent.TeamMemberJoined;
import nl.geboortepad.kernel.event.CareEvent.TeamMemberLeft;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.identity.Caregiver;

/**
 * Who is in the birth care team, or perhaps is, by pseudonym. The value is empty where it says that the caregiver left; one
 * who certainly left is not among them.
 */
public record Members(Map<String, Possibly<Optional<Caregiver>>> members) {
    static final EventGroups<PregnancyEvent, Saying<String, Optional<Caregiver>>> QUESTION =
            new EventGroups<PregnancyEvent, Saying<String, Optional<Caregiver>>>().in(Team.class, Members::of);

    static Members on(FactsUpToDay past) {
        var members = new LinkedHashMap<String, Possibly<Optional<Caregiver>>>();
        past.last(QUESTION).forEach((person, held) -> {
            if (held.values().anyMatch(Optional::isPresent)) {
                members.put(person, held);
            }
        });
        return new Members(members);
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
