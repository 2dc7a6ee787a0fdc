package nl.geboortepad.kernel.request;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is wrong with a request: with its headers and the names of its parameters, as the door saw them, and with their
 * values and what is sent along, as they are read. A controller looks who asks, reads all, throws, and only then does
 * anything.
 */
public final class Asked {
    private final List<Problem> faults;

    /** Nothing is wrong as yet. */
    public Asked() {
        this(List.of());
    }

    /** @param around what is wrong with headers and names of parameters */
    public Asked(List<Problem> around) {
        this.faults = new ArrayList<>(around);
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

    /** What is wrong so far, for who reads on and tells it together with the rest. */
    public List<Problem> faults() {
        return List.copyOf(faults);
    }

    /** @throws Problem 400 with all that is wrong, where anything is */
    public void throwAny() {
        WrongFields.throwAny(faults);
    }
}
