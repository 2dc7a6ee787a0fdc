package nl.geboortepad.command.handling;

import java.util.Optional;
import nl.geboortepad.kernel.time.When;

/**
 * What is asked in the body of a request, where it is no fact. Who asks, and about which record, is said beside it.
 *
 * @param <I> names a record
 * @param <C> all that can be asked about such a record
 */
public interface RequestContent<I, C> {
    /** When it was done; today when that is not told. */
    Optional<When> when();

    /** @param when the day that was told, or today */
    C about(I record, Request request, When when);
}
