package nl.geboortepad.command.pregnancy;

import java.util.List;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.identity.PregnancyId;

/** The facts in the stream of any pregnancy, in order of recording; none when there is no such stream. */
@FunctionalInterface
interface FactStreams {
    List<Fact> facts(PregnancyId pregnancy);
}
