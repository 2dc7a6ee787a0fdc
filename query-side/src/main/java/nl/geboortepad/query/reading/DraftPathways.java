package nl.geboortepad.query.reading;

import java.util.List;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.Problem.Code;
import nl.geboortepad.kernel.request.SentText;
import nl.geboortepad.kernel.request.WrongFields;
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

    private final Pathway national;

    public DraftPathways(Pathway national) {
        this.national = national;
    }

    /**
     * @param yaml in UTF-8; none where nothing was sent
     * @throws Problem that it is in something else, or that says in which lines and columns something else belongs
     */
    public Region read(byte[] yaml) {
        try {
            return Region.read(FILE, yaml == null ? "" : SentText.of(yaml), List.of(national));
        } catch (NormFileException e) {
            throw unreadable(e);
        }
    }

    /** Each place and what belongs there; what stands there is not repeated. */
    public static Problem unreadable(NormFileException e) {
        return WrongFields.together(
                e.faults().stream().map(DraftPathways::outOfPlace).toList());
    }

    private static Problem outOfPlace(Fault fault) {
        var expected = fault.expected();
        var problem = Problem.of(
                        fault.kind() == Fault.Kind.UNREADABLE ? Code.MALFORMED : Code.INVALID,
                        new Text(
                                "Regel " + fault.line() + ", kolom " + fault.column() + ": hier hoort " + expected.nl()
                                        + ".",
                                "Line " + fault.line() + ", column " + fault.column() + ": expected is " + expected.en()
                                        + "."))
                .with("line", fault.line())
                .with("column", fault.column())
                .with("expected", expected.nl())
                .with("expectedEn", expected.en());
        return WrongFields.as(
                switch (fault.kind()) {
                    case MISSING -> WrongFields.Code.MISSING;
                    case UNKNOWN -> WrongFields.Code.UNKNOWN;
                    case DUPLICATE -> WrongFields.Code.DUPLICATE;
                    case INVALID, UNREADABLE -> WrongFields.Code.INVALID;
                },
                problem);
    }
}
