package nl.geboortepad.query.reading;

import java.util.Optional;
import nl.geboortepad.kernel.identity.Person;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.identity.Words;

/** What the vault can tell a reader: the texts that facts refer to, and who a caregiver is. */
public interface ReadableTexts {
    /** The text, as long as it is there: not after she was erased. */
    Optional<String> read(WomanId woman, Words words);

    Optional<String> caregiverName(Person person);
}
