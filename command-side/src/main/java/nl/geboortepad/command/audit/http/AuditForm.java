package nl.geboortepad.command.audit.http;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.time.When;

/** What can be asked of an audit and refused. All else that can be sent is a fact, and is its own form. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AuditForm.OpenAudit.class, name = "OpenAudit"),
    @JsonSubTypes.Type(value = AuditForm.CloseAudit.class, name = "CloseAudit")
})
public sealed interface AuditForm {
    /** When it was done; today when that is not told. */
    Optional<When> when();

    /** @param child where the theme is about a child */
    record OpenAudit(Optional<When> when, Reference theme, PregnancyId pregnancy, Optional<Integer> child)
            implements AuditForm {
        private static final int MOST_CHILDREN = 8;

        public OpenAudit {
            if (child.filter(c -> c < 1 || c > MOST_CHILDREN).isPresent()) {
                throw Problem.of(
                                Problem.Code.INVALID,
                                "Hier hoort het nummer van een kind, 1 tot en met 8.",
                                "Expected here: the number of a child, 1 to 8.")
                        .at("/child");
            }
        }

        /** It leads to a woman. */
        @Override
        public String toString() {
            return "OpenAudit " + theme;
        }
    }

    record CloseAudit(Optional<When> when) implements AuditForm {}
}
