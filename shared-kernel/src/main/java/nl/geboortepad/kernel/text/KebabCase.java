package nl.geboortepad.kernel.text;

import java.util.Locale;

/** Codes as files, addresses and answers write them: {@code met-late} for {@code MET_LATE}. */
public final class KebabCase {
    private KebabCase() {}

    public static String of(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
