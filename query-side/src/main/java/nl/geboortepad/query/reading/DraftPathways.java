package nl.geboortepad.query.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.Problem.Code;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.region.Region;
import nl.geboortepad.pathways.yaml.Fault;
import nl.geboortepad.pathways.yaml.NormFileException;
import org.springframework.stereotype.Component;

/** Pathways that somebody sends along with a question; nothing is kept of them. */
@Component
public final class DraftPathways {
    private static final String FILE = "region.yaml";

    /** So many faults are told in one answer: who is told of a hundred can begin to mend. */
    private static final int MOST = 100;

    private final Pathway national;

    public DraftPathways(Pathway national) {
        this.national = national;
    }

    /**
     * @param yaml in UTF-8; none where nothing was sent
     * @throws Problem that says in which lines and columns something else belongs
     */
    public Region read(byte[] yaml) {
        try {
            return Region.read(FILE, yaml == null ? "" : new String(yaml, UTF_8), List.of(national));
        } catch (NormFileException e) {
            throw unreadable(e);
        }
    }

    /** The first place and what belongs there, and so for all of them; what stands there is not repeated. */
    public static Problem unreadable(NormFileException e) {
        var first = e.faults().getFirst();
        return Problem.of(
                        first.isUnreadable() ? Code.MALFORMED : Code.INVALID,
                        new Text(
                                "Regel " + first.line() + ", kolom " + first.column() + ": hier hoort iets anders.",
                                "Line " + first.line() + ", column " + first.column() + ": expected is "
                                        + first.expected() + "."))
                .with("line", first.line())
                .with("column", first.column())
                .with("expected", first.expected())
                .with(
                        "faults",
                        e.faults().stream().limit(MOST).map(OutOfPlace::of).toList());
    }

    /** A place in a draft, and what belongs there. */
    private record OutOfPlace(int line, int column, String expected) {
        private static OutOfPlace of(Fault fault) {
            return new OutOfPlace(fault.line(), fault.column(), fault.expected());
        }
    }
}
