package nl.geboortepad.query.rows;

import java.util.Map;
import nl.geboortepad.kernel.identity.Vsv;

/** Which cases one question may be about: all that can be in its answer, and perhaps more. */
public interface AskedCases {
    /** Of the head {@code h} of a case, in SQL. */
    String condition();

    Map<String, Object> parameters();

    /** Those that were ever with a partnership, or with one that went on in it. */
    static AskedCases of(Vsv vsv) {
        return new AskedCases() {
            @Override
            public String condition() {
                return "h.partnerships @> array[:askedOf]::text[]";
            }

            @Override
            public Map<String, Object> parameters() {
                return Map.of("askedOf", vsv.code());
            }
        };
    }
}
