package nl.geboortepad.command.pregnancy.http;

import java.util.List;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;

/**
 * What became of a request.
 *
 * @param version of the record after it; a reader can wait for this version to be in a view
 * @param events the entries that were made, by which they can be corrected
 * @param repeated it had been done before, and nothing was stored now
 */
@Says(nl = "vastgelegd, nu of bij een eerdere keer", en = "recorded, now or an earlier time")
@Shape(example = """
        {"pregnancy": "pregnancy-7b0e8d3c-6f6f-4e0a-9f0e-2b8f6c1d2e3f", "version": 3, "events": ["8e1d9f4c-3a52-4b7c-9d0e-1f2a3b4c5d6e"], "repeated": false}
        """)
record CommandDone(PregnancyId pregnancy, long version, List<EventId> events, boolean repeated) {
    static CommandDone of(Recorded recorded) {
        return new CommandDone(
                PregnancyId.parse(recorded.stream()), recorded.version(), recorded.events(), recorded.repeated());
    }
}
