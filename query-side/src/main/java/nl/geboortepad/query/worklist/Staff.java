package nl.geboortepad.query.worklist;

import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Person;

/** Knows caregivers by the number that their organisation gives them. */
@FunctionalInterface
public interface Staff {
    Person pseudonym(Organisation organisation, String number);
}
