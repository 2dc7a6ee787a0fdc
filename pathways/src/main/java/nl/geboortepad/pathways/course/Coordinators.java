package nl.geboortepad.pathways.course;

import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.CoordinatorAssigned;
import nl.geboortepad.kernel.event.CareEvent.CoordinatorChanged;
import nl.geboortepad.kernel.event.CareEvent.Team;
import nl.geboortepad.kernel.event.CareEvent.TeamMemberJoined;
import nl.geboortepad.kernel.event.CareEvent.TeamMemberLeft;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.identity.Caregiver;

/** Reads from facts who coordinated, on which days. */
final class Coordinators {
    private final Holdings.Log log = new Holdings.Log();
    private final HandOvers handOvers = new HandOvers(log);

    private Coordinators() {}

    static Holdings of(List<Fact> facts) {
        var coordinators = new Coordinators();
        facts.forEach(coordinators::take);
        coordinators.handOvers.settle();
        return coordinators.log.done();
    }

    private void take(Fact fact) {
        if (fact.event() instanceof Team team) {
            take(team, fact);
        }
    }

    private void take(Team event, Fact fact) {
        var day = fact.day();
        switch (event) {
            case CoordinatorAssigned e -> handOvers.begin(name(e.coordinator()), day, fact);
            case CoordinatorChanged e -> handOvers.pass(Optional.of(name(e.from())), name(e.to()), day, fact);
            case TeamMemberLeft e -> {
                handOvers.settle();
                log.ends(name(e.member()), day, fact);
            }
            case TeamMemberJoined e -> {}
        }
    }

    private static String name(Caregiver caregiver) {
        return caregiver.person().code();
    }
}
