package nl.geboortepad.kernel.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A code of the obstetric indication list (VIL); its letter is configuration. */
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
