package nl.geboortepad.query.language;

import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent;
import nl.geboortepad.kernel.text.Text;

/** What a fact says, as one sentence. Whoever adds an event is led here by the compiler. */
public final class Sentences {
    private Sentences() {}

    public static Text of(PregnancyEvent event) {
        return switch (event) {
            case CareEvent care -> CareSentences.of(care);
            case RecordEvent record -> RecordSentences.of(record);
        };
    }
}
