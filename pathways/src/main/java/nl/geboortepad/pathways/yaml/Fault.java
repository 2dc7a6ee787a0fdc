package nl.geboortepad.pathways.yaml;

import java.util.Comparator;
import nl.geboortepad.kernel.text.Text;

/**
 * Something in a file that cannot be used.
 *
 * @param found what stands there
 * @param expected what belongs there
 */
public record Fault(String file, int line, int column, Text found, Text expected) {
    static final Text YAML = new Text("goed gevormde YAML", "well-formed YAML");

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

    /** What is wrong there, to whoever wrote it. */
    public Text says() {
        return new Text(
                "gevonden " + found.nl() + ", verwacht " + expected.nl(),
                "found " + found.en() + ", expected " + expected.en());
    }

    @Override
    public String toString() {
        return place() + ": " + says().en();
    }
}
