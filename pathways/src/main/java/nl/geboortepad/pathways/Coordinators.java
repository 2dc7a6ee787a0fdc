package nl.geboortepad.pathways;

import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.CareEvent.Acute;
import nl.geboortepad.kernel.CareEvent.After;
import nl.geboortepad.kernel.CareEvent.Birth;
import nl.geboortepad.kernel.CareEvent.Choice;
import nl.geboortepad.kernel.CareEvent.Consent;
import nl.geboortepad.kernel.CareEvent.CoordinatorAssigned;
import nl.geboortepad.kernel.CareEvent.CoordinatorChanged;
import nl.geboortepad.kernel.CareEvent.Intake;
import nl.geboortepad.kernel.CareEvent.Mdo;
import nl.geboortepad.kernel.CareEvent.Plan;
import nl.geboortepad.kernel.CareEvent.Referral;
import nl.geboortepad.kernel.CareEvent.Risk;
import nl.geboortepad.kernel.CareEvent.Start;
import nl.geboortepad.kernel.CareEvent.Team;
import nl.geboortepad.kernel.CareEvent.TeamMemberJoined;
import nl.geboortepad.kernel.CareEvent.TeamMemberLeft;
import nl.geboortepad.kernel.CareEvent.Visit;
import nl.geboortepad.kernel.Caregiver;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.RecordEvent;

/** Reads from facts who coordinated, on which days. */
final class Coordinators {
    private final Holdings.Log log = new Holdings.Log();
    private final Turns turns = new Turns(log);

    private Coordinators() {}

    static Holdings of(List<Fact> facts) {
        var coordinators = new Coordinators();
        facts.forEach(coordinators::take);
        coordinators.turns.taken();
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
        var day = Order.first(fact);
        switch (event) {
            case CoordinatorAssigned e -> turns.begins(name(e.coordinator()), day, fact);
            case CoordinatorChanged e -> turns.passes(Optional.of(name(e.from())), name(e.to()), day, fact);
            case TeamMemberLeft e -> {
                turns.taken();
                log.ends(name(e.member()), day, fact);
            }
            case TeamMemberJoined e -> {}
        }
    }

    private static String name(Caregiver caregiver) {
        return caregiver.person().code();
    }
}
