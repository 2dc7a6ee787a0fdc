package nl.geboortepad.command.pregnancy;

import java.util.Optional;
import nl.geboortepad.kernel.Vsv;

/** Which norms there are, in any version of any pathway that a partnership ever judged by. */
@FunctionalInterface
public interface Norms {
    /** @param vsv the partnership that she is in */
    boolean exists(String id, Optional<Vsv> vsv);
}
