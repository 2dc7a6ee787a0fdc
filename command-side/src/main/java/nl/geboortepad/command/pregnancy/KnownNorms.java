package nl.geboortepad.command.pregnancy;

import java.util.Collection;
import nl.geboortepad.kernel.identity.Vsv;

/** Which norms there are, in any version of any pathway that a partnership ever judged by. */
@FunctionalInterface
public interface KnownNorms {
    /** @param partnerships those that she was ever in: what she declined there may be told after she left */
    boolean exists(String id, Collection<Vsv> partnerships);
}
