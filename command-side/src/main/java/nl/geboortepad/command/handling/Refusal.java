package nl.geboortepad.command.handling;

import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.KebabCase;
import nl.geboortepad.kernel.text.Text;

/** A rule by which requests are refused. Each kind of record lists its own; the English sentence is the name of a test. */
public interface Refusal {
    Problem.Code code();

    Text sentence();

    /** The name by which systems know the rule: {@code in-the-future}. */
    default String rule() {
        return KebabCase.of((Enum<?>) this);
    }

    default Refused refused() {
        return Refused.of(code(), sentence().nl(), sentence().en()).with("rule", rule());
    }

    default Refused at(String pointer) {
        return refused().at(pointer);
    }
}
