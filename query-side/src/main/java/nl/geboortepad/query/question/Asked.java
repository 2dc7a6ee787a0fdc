package nl.geboortepad.query.question;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.WrongFields;

/**
 * What is wrong with a question: with the names of its parameters, as the door saw it, and with their values, as they are
 * read. A controller reads all, throws, and only then looks for an answer.
 */
public final class Asked {
    private final List<Problem> faults;

    /** @param names what is wrong with the names of the parameters */
    Asked(List<Problem> names) {
        this.faults = new ArrayList<>(names);
    }

    /** @return null where it is wrong, and then {@link #throwAny} throws */
    public <T> T read(Supplier<T> reading) {
        return Problem.orFault(reading, faults);
    }

    /** The same of the last that is read. */
    public <T> T last(Supplier<T> reading) {
        var read = read(reading);
        throwAny();
        return read;
    }

    /** @throws Problem 400 with all that is wrong, where anything is */
    public void throwAny() {
        WrongFields.throwAny(faults);
    }
}
