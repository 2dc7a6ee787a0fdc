package nl.geboortepad.pathways.course;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import nl.geboortepad.kernel.event.CareEvent.CoordinatorAssigned;
import nl.geboortepad.kernel.event.CareEvent.CoordinatorChanged;
import nl.geboortepad.kernel.event.CareEvent.Team;
import nl.geboortepad.kernel.event.CareEvent.TeamMemberJoined;
import nl.geboortepad.kernel.event.CareEvent.TeamMemberLeft;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.identity.Caregiver;

/** Reads from facts who coordinated, on which days. */
final class Coordinators {
    /** What a fact does to who coordinates. */
    static final EventGroups<PregnancyEvent, BiConsumer<Coordinators, Fact>> STEP =
            new EventGroups<PregnancyEvent, BiConsumer<Coordinators, Fact>>().in(Team.class, Coordinators::step);

    private final Holdings.Log log = new Holdings.Log();
    private final HandOvers handOvers = new HandOvers(log);

    private Coordinators() {}

    static Holdings of(List<Fact> facts) {
        var coordinators = new Coordinators();
        facts.forEach(fact -> STEP.of(fact.event()).ifPresent(step -> step.accept(coordinators, fact)));
        coordinators.handOvers.settle();
        return coordinators.log.done();
    }

    private static Optional<BiConsumer<Coordinators, Fact>> step(Team event) {
        return switch (event) {
            case CoordinatorAssigned e ->
                Optional.of((reading, fact) -> reading.handOvers.begin(name(e.coordinator()), fact.day(), fact));
            case CoordinatorChanged e ->
                Optional.of((reading, fact) ->
                        reading.handOvers.pass(Optional.of(name(e.from())), name(e.to()), fact.day(), fact));
            case TeamMemberLeft e ->
                Optional.of((reading, fact) -> {
                    reading.handOvers.settle();
                    reading.log.ends(name(e.member()), fact.day(), fact);
                });
            case TeamMemberJoined e -> Optional.empty();
        };
    }

    private static String name(Caregiver caregiver) {
        return caregiver.person().code();
    }
}
