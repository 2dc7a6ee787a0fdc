package nl.geboortepad.query.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.Problem.Code;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.region.Region;
import nl.geboortepad.pathways.yaml.NormFileException;
import org.springframework.stereotype.Component;

/** Pathways that somebody sends along with a question; nothing is kept of them. */
@Component
public final class DraftPathways {
    private static final String FILE = "region.yaml";

    private final Pathway national;

    public DraftPathways(Pathway national) {
        this.national = national;
    }

    /**
     * @param yaml in UTF-8; none where nothing was sent
     * @throws Problem that says in which line and column something else belongs
     */
    public Region read(byte[] yaml) {
        try {
            return Region.read(FILE, yaml == null ? "" : new String(yaml, UTF_8), List.of(national));
        } catch (NormFileException e) {
            throw unreadable(e);
        }
    }

    /** The place, and what belongs there; what stands there is not repeated. */
    public static Problem unreadable(NormFileException e) {
        return Problem.of(
                        e.isUnreadable() ? Code.MALFORMED : Code.INVALID,
                        "Regel " + e.line() + ", kolom " + e.column() + ": hier hoort iets anders.",
                        "Line " + e.line() + ", column " + e.column() + ": expected is " + e.expected() + ".")
                .with("line", e.line())
                .with("column", e.column())
                .with("expected", e.expected());
    }
}
