package nl.geboortepad.query.rows;

import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.query.answer.Outcome;

/**
 * What a row keeps of a verdict beside the columns by which it is found.
 *
 * @param pathway the one that a region adopted, where that made the norm so
 */
public record VerdictDetails(Outcome outcome, List<EventId> because, Optional<Text> note, Optional<String> pathway) {

    public static VerdictDetails parse(String json) {
        return EventJson.mapper().readValue(json, VerdictDetails.class);
    }

    String json() {
        return EventJson.mapper().writeValueAsString(this);
    }
}
