package nl.geboortepad.query.reading;

import java.util.Collection;
import nl.geboortepad.kernel.identity.Vsv;

/** The partnerships that any case was ever in. */
@FunctionalInterface
public interface PartnershipsOfCases {
    Collection<Vsv> all();
}
