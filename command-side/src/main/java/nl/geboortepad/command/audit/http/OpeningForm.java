package nl.geboortepad.command.audit.http;

import java.util.Optional;
import nl.geboortepad.command.audit.AuditCommand;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.handling.RequestContent;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.When;

/**
 * A case to open an audit of.
 *
 * @param child where the theme is about a child
 */
record OpeningForm(Optional<When> when, Reference theme, PregnancyId pregnancy, Optional<Integer> child)
        implements RequestContent<AuditId, AuditCommand> {
    private static final int MOST_CHILDREN = 8;

    OpeningForm {
        if (child.filter(c -> c < 1 || c > MOST_CHILDREN).isPresent()) {
            throw Problem.of(
                            Problem.Code.INVALID,
                            new Text(
                                    "Hier hoort het nummer van een kind, 1 tot en met 8.",
                                    "Expected here: the number of a child, 1 to 8."))
                    .at("/child");
        }
    }

    @Override
    public AuditCommand about(AuditId audit, Request request, When when) {
        throw Problem.of(
                        Problem.Code.INVALID,
                        new Text(
                                "Een audit openen gaat zonder audit: via /api/audits.",
                                "To open an audit, name none: see /api/audits."))
                .at("/type");
    }

    /** It leads to a woman. */
    @Override
    public String toString() {
        return AuditForm.OPEN + " " + theme;
    }
}
