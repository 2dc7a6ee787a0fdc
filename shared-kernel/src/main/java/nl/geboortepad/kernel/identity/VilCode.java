package nl.geboortepad.kernel.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;

/** A code of the obstetric indication list (VIL); which letter it has, each partnership supplies. */
@Says(
        nl = "een indicatie van de verloskundige indicatielijst; een kopje is geen indicatie",
        en = "an indication of the obstetric indication list; a heading is none")
@Shape(pattern = "[0-9]{4}", example = "1010")
public record VilCode(String code) implements Comparable<VilCode> {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}");

    @JsonCreator
    public VilCode {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("expected four digits of the obstetric indication list");
        }
    }

    @Override
    public int compareTo(VilCode other) {
        return code.compareTo(other.code);
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
