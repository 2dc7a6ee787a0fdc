package nl.geboortepad.kernel.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;

/** A provider of care by its public code: {@code agb:08001234}, {@code ura:12345678}, or the perinatal registry's own {@code lvr:1808}. */
@Says(
        nl = "een organisatie naar haar AGB-code, URA of LVR-nummer",
        en = "an organisation by its AGB code, URA or LVR number")
@Shape(pattern = "agb:[0-9]{8}|ura:[0-9]{8}|lvr:[0-9]{4,5}", example = "agb:08001234")
public record Organisation(String code) implements Comparable<Organisation> {
    private static final Pattern FORM = Pattern.compile("(agb:[0-9]{8}|ura:[0-9]{8}|lvr:[0-9]{4,5})");

    @JsonCreator
    public Organisation {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("expected agb: or ura: and 8 digits, or lvr: and 4 or 5 digits");
        }
    }

    @Override
    public int compareTo(Organisation other) {
        return code.compareTo(other.code);
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
