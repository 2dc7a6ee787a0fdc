package nl.geboortepad.pathways.yaml;

import java.util.Comparator;
import nl.geboortepad.kernel.text.Text;

/**
 * Something in a file that cannot be used.
 *
 * @param found what stands there
 * @param expected what belongs there
 */
public record Fault(Kind kind, String file, int line, int column, Text found, Text expected) {
    /** What is the matter with the place. */
    public enum Kind {
        MISSING,
        UNKNOWN,
        DUPLICATE,
        INVALID,
        /** It is no YAML at all, and nothing more of the file was read. */
        UNREADABLE
    }

    static final Text YAML = new Text("goed gevormde YAML", "well-formed YAML");

    static final Comparator<Fault> BY_PLACE =
            Comparator.comparing(Fault::file).thenComparing(Fault::line).thenComparing(Fault::column);

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
