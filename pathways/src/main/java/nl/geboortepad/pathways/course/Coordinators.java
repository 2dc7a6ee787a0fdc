package nl.geboortepad.pathways.course;

import java.util.List;
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
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.RecordEvent;
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
        switch (fact.event()) {
            case Team e -> take(e, fact);
            case Start e -> {}
            case Intake e -> {}
            case Consent e -> {}
            case Risk e -> {}
            case Plan e -> {}
            case Visit e -> {}
            case Referral e -> {}
            case Mdo e -> {}
            case Choice e -> {}
            case Acute e -> {}
            case Birth e -> {}
            case After e -> {}
            case RecordEvent e -> {}
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
