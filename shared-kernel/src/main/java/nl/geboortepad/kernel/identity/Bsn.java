package nl.geboortepad.kernel.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.regex.Pattern;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;

/**
 * A citizen service number: nine digits that pass the eleven-test. It goes in at the door and to the vault, and nowhere
 * else: it is not a record and has no text, so that no log, message or JSON ever shows it.
 */
@Says(nl = "burgerservicenummer; voldoet aan de elfproef", en = "citizen service number; passes the eleven-test")
@Shape(pattern = "[0-9]{9}", example = "999990019")
public final class Bsn {
    private static final Pattern FORM = Pattern.compile("[0-9]{9}");

    private final String digits;

    private Bsn(String digits) {
        this.digits = digits;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Bsn parse(String text) {
        if (text == null || !isOne(text)) {
            throw new IllegalArgumentException("expected a BSN: nine digits that pass the eleven-test");
        }
        return new Bsn(text);
    }

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches() && passesTheElevenTest(text);
    }

    private static boolean passesTheElevenTest(String text) {
        int sum = -(text.charAt(8) - '0');
        for (int place = 0; place < 8; place++) {
            sum += (9 - place) * (text.charAt(place) - '0');
        }
        return sum % 11 == 0 && !text.equals("000000000");
    }

    /** The number itself, for the vault's keyed hash. */
    public String digits() {
        return digits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bsn bsn && bsn.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return "a BSN";
    }
}
