package nl.geboortepad.query.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.geboortepad.kernel.identity.Person;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.identity.Words;

/** What the vault can tell a reader: the texts that facts refer to, and who a caregiver is. */
public interface ReadableTexts {
    /** The text, as long as it is there: not after she was erased. */
    Optional<String> read(WomanId woman, Words words);

    Optional<String> caregiverName(Person person);

    /**
     * What is judged is called by names that somebody typed, such as of a referral. So they may lie in a database: the same for
     * the same in one record, and in another record another.
     */
    interface TypedNames {
        /** Nothing is called so that it begins with this. */
        String SEALED = "~";

        /** The pregnancy as a whole, or a child by its number. */
        Pattern NOT_TYPED = Pattern.compile("|child \\d+");

        String seal(PregnancyId pregnancy, String name);

        String open(PregnancyId pregnancy, String sealed);

        /** As it is kept. */
        default String kept(PregnancyId pregnancy, String occurrence) {
            return NOT_TYPED.matcher(occurrence).matches() ? occurrence : SEALED + seal(pregnancy, occurrence);
        }

        /** What was kept, as it was called. */
        default String told(PregnancyId pregnancy, String kept) {
            return kept.startsWith(SEALED) ? open(pregnancy, kept.substring(SEALED.length())) : kept;
        }
    }
}
