package nl.geboortepad.pathways;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import nl.geboortepad.kernel.CareEvent.CareTransferred;
import nl.geboortepad.kernel.CareEvent.CoordinatorAssigned;
import nl.geboortepad.kernel.CareEvent.CoordinatorChanged;
import nl.geboortepad.kernel.CareEvent.FirstContactMade;
import nl.geboortepad.kernel.CareEvent.HandedOverToJgz;
import nl.geboortepad.kernel.CareEvent.MdoDecisionTaken;
import nl.geboortepad.kernel.CareEvent.ReferralMade;
import nl.geboortepad.kernel.CareEvent.TeamMemberJoined;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.Organisation;
import nl.geboortepad.kernel.RecordEvent.RegistrationReceived;

/** The organisations that have a part in a pregnancy, in the order in which they came in. */
final class Parties {
    private Parties() {}

    static SequencedSet<Organisation> of(List<Fact> facts) {
        var parties = new LinkedHashSet<Organisation>();
        for (var fact : facts) {
            if (fact.event() instanceof RegistrationReceived e) {
                parties.add(e.organisation());
            } else if (fact.event() instanceof FirstContactMade e) {
                parties.add(e.organisation());
            } else if (fact.event() instanceof TeamMemberJoined e) {
                parties.add(e.member().organisation());
            } else if (fact.event() instanceof CoordinatorAssigned e) {
                parties.add(e.coordinator().organisation());
            } else if (fact.event() instanceof CoordinatorChanged e) {
                parties.add(e.to().organisation());
            } else if (fact.event() instanceof CareTransferred e) {
                parties.add(e.to());
            } else if (fact.event() instanceof ReferralMade e) {
                parties.add(e.from());
                parties.add(e.to());
            } else if (fact.event() instanceof MdoDecisionTaken e) {
                e.lead().ifPresent(parties::add);
            } else if (fact.event() instanceof HandedOverToJgz e) {
                parties.add(e.by());
                e.to().ifPresent(parties::add);
            }
        }
        return parties;
    }
}
