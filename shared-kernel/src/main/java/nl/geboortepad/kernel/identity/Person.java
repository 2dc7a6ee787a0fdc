package nl.geboortepad.kernel.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;

/** A caregiver by pseudonym: a keyed hash of the number that the sender uses. The vault knows the number and the name. */
@Says(
        nl = "het nummer waaronder de afzender de zorgverlener kent, zoals haar UZI-nummer; bewaard wordt een"
                + " pseudoniem",
        en = "the number by which the sender knows the caregiver, such as her UZI number; a pseudonym is" + " kept")
@Shape(pattern = "[A-Za-z0-9]{1,32}", example = "900001234")
public record Person(String code) implements Comparable<Person> {
    private static final Pattern FORM = Pattern.compile("cg-[0-9a-f]{20}");

    @JsonCreator
    public Person {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("expected the number of a caregiver");
        }
    }

    @Override
    public int compareTo(Person other) {
        return code.compareTo(other.code);
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
