package nl.geboortepad.query;

import java.util.Collection;
import nl.geboortepad.kernel.identity.Vsv;

/** The partnerships that any case was ever in. */
@FunctionalInterface
public interface Partners {
    Collection<Vsv> all();
}
