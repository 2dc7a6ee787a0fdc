package nl.geboortepad.command.handling;

import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.kernel.text.KebabCase;

/** A rule by which requests are refused. Each kind of record lists its own; the English sentence is the name of a test. */
public interface Refusal {
    /** Its code and its sentence, in Dutch and English. */
    Refused said();

    /** The name by which systems know the rule: {@code in-the-future}. */
    default String rule() {
        return KebabCase.of((Enum<?>) this);
    }

    default Refused refused() {
        return said().with("rule", rule());
    }

    default Refused at(String pointer) {
        return refused().at(pointer);
    }
}
