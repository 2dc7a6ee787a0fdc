package nl.geboortepad.command.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.kernel.identity.EventId;

/**
 * What became of a request. Its JSON names the record by its kind: <code>{"pregnancy": "pregnancy-…", "version": 3,
 * …}</code>.
 *
 * @param record one field, called as the kind of record
 * @param version of the record after it; a reader can wait for this version to be in a view
 * @param events the entries that were made, by which they can be corrected
 * @param repeated it had been done before, and nothing was stored now
 */
public record CommandDone<R>(@JsonUnwrapped R record, long version, List<EventId> events, boolean repeated) {
    public static <R> CommandDone<R> of(R record, Recorded recorded) {
        return new CommandDone<>(record, recorded.version(), recorded.events(), recorded.repeated());
    }
}
