package nl.geboortepad.pathways.verdict;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.geboortepad.kernel.identity.Reference;

/**
 * A case under an audit theme. As an occurrence of a norm it is called by its theme and, where the theme is about a
 * child, by the number of that child: {@code low-apgar child 2}.
 */
public record CaseUnderTheme(Reference theme, Optional<Integer> child) {
    /** The field of a fact that tells which child it is about, where a theme is about a child. */
    public static final String CHILD = "child";

    private static final Pattern NAME = Pattern.compile("(\\S+)(?: " + CHILD + " (\\d+))?");

    /** @throws IllegalArgumentException when no case under a theme is called so */
    public static CaseUnderTheme parse(String name) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a case under an audit theme is called by its theme and its child");
        }
        return new CaseUnderTheme(
                new Reference(parts.group(1)),
                Optional.ofNullable(parts.group(2)).map(Integer::valueOf));
    }

    /** @param which the field of the fact that tells one such case from another, and its value */
    public static String name(Reference theme, Optional<String> which) {
        return theme.code() + which.map(w -> " " + w).orElse("");
    }
}
