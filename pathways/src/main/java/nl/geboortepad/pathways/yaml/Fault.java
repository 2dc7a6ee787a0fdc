package nl.geboortepad.pathways.yaml;

import java.util.Comparator;

/**
 * Something in a file that cannot be used.
 *
 * @param found what stands there
 * @param expected what belongs there
 */
public record Fault(String file, int line, int column, String found, String expected) {
    static final String YAML = "well-formed YAML";

    static final Comparator<Fault> BY_PLACE =
            Comparator.comparing(Fault::file).thenComparing(Fault::line).thenComparing(Fault::column);

    /** Whether it is no YAML at all. */
    public boolean isUnreadable() {
        return expected.equals(YAML);
    }

    /** {@code file:line:column} */
    public String place() {
        return file + ":" + line + ":" + column;
    }

    @Override
    public String toString() {
        return place() + ": found " + found + ", expected " + expected;
    }
}
