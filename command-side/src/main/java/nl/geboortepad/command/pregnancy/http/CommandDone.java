package nl.geboortepad.command.pregnancy.http;

import java.util.List;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;

/**
 * What became of a request.
 *
 * @param version of the record after it; a reader can wait for this version to be in a view
 * @param events the entries that were made, by which they can be corrected
 * @param repeated it had been done before, and nothing was stored now
 */
record CommandDone(PregnancyId pregnancy, long version, List<EventId> events, boolean repeated) {
    static CommandDone of(Recorded recorded) {
        return new CommandDone(
                PregnancyId.parse(recorded.stream()), recorded.version(), recorded.events(), recorded.repeated());
    }
}
