package nl.geboortepad.command.audit;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.geboortepad.kernel.identity.Bsn;

/** What in a text would lead back to a person. A name that nobody told us is not among it: that is for who agrees on the report. */
public final class Traces {
    /** As a citizen service number is written: at once, or in the groups of a passport or a letter. */
    private static final Pattern NINE_DIGITS = Pattern.compile(
            "(?<![0-9])([0-9]{9}|[0-9]{4}[ .][0-9]{2}[ .][0-9]{3}|[0-9]{3}[ .][0-9]{3}[ .][0-9]{3})(?![0-9])");

    /** Ids of this engine, pseudonyms of caregivers, and the numbers of practices and of people in health care. */
    private static final Pattern NUMBERS = Pattern.compile(
            "(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\\bcg-[0-9a-f]{20}|\\b(agb|ura|uzi)[-: ]?[0-9]{8,9}");

    private static final int SHORTEST = 4;

    private Traces() {}

    public static boolean in(String text) {
        return NUMBERS.matcher(text).find()
                || NINE_DIGITS
                        .matcher(text)
                        .results()
                        .anyMatch(nine -> Bsn.isOne(nine.group().replaceAll("[^0-9]", "")));
    }

    /** @param known what is known of the woman: her name, address, telephone number and the like */
    public static boolean in(String text, Collection<String> known) {
        var lower = text.toLowerCase(Locale.ROOT);
        return in(text)
                || known.stream()
                        .map(value -> value.strip().toLowerCase(Locale.ROOT))
                        .anyMatch(value -> value.length() >= SHORTEST && lower.contains(value));
    }
}
