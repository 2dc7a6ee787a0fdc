package nl.geboortepad.kernel.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;

/** A regional partnership (verloskundig samenwerkingsverband), by its short name: {@code vsv:midden}. */
@Says(nl = "een verloskundig samenwerkingsverband", en = "a regional partnership")
@Shape(pattern = "vsv:[a-z0-9-]{2,40}", example = "vsv:midden")
public record Vsv(String code) implements Comparable<Vsv> {
    private static final Pattern FORM = Pattern.compile("vsv:[a-z0-9-]{2,40}");

    @JsonCreator
    public Vsv {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("expected vsv: and a short name in lower case, such as vsv:midden");
        }
    }

    @Override
    public int compareTo(Vsv other) {
        return code.compareTo(other.code);
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
