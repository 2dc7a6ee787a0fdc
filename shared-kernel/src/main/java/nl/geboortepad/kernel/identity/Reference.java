package nl.geboortepad.kernel.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;

/** What the senders call one referral or one MDO within a pregnancy, so that request and answer find each other in any order. */
@Says(
        nl = "hoe de afzenders deze verwijzing, dit MDO, deze norm of dit materiaal noemen",
        en = "what the senders call this referral, MDO, norm or material")
@Shape(pattern = "[A-Za-z0-9._-]{1,64}", example = "R-17")
public record Reference(String code) implements Comparable<Reference> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private static final Pattern NINE_DIGITS = Pattern.compile("(?<!\\d)\\d{9}(?!\\d)");

    @JsonCreator
    public Reference {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("expected at most 64 letters, digits, dots, dashes or underscores");
        }
        if (NINE_DIGITS.matcher(code).results().anyMatch(nine -> Bsn.isOne(nine.group()))) {
            throw new IllegalArgumentException("expected a name of your own that is no citizen service number");
        }
    }

    @Override
    public int compareTo(Reference other) {
        return code.compareTo(other.code);
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
