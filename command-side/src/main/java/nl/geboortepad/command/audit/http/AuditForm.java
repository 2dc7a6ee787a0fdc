package nl.geboortepad.command.audit.http;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import nl.geboortepad.command.audit.AuditCommand;
import nl.geboortepad.command.audit.AuditCommand.CloseAudit;
import nl.geboortepad.command.audit.AuditCommand.ReportInAudit;
import nl.geboortepad.command.handling.RequestContent;
import nl.geboortepad.command.http.Form;
import nl.geboortepad.command.http.SentRequest;
import nl.geboortepad.kernel.event.AuditEvent;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.text.Text;

/** What can be sent about an audit: most of its facts, that it is over, and what begins one. */
public final class AuditForm {
    public static final String OPEN = "OpenAudit";
    public static final String CLOSE = "CloseAudit";

    static final Form<AuditId, AuditEvent, AuditCommand> FORM =
            new Form<>(AuditEvent.class, AuditCommand.reportable(), ReportInAudit::new, requests());

    private AuditForm() {}

    /** What is no fact, by the name under which it is sent. */
    public static SequencedMap<String, Class<? extends RequestContent<AuditId, AuditCommand>>> requests() {
        var requests = new LinkedHashMap<String, Class<? extends RequestContent<AuditId, AuditCommand>>>();
        requests.put(OPEN, OpeningForm.class);
        requests.put(CLOSE, CloseAudit.Content.class);
        return requests;
    }

    static OpeningForm opening(SentRequest sent) {
        if (!Form.type(sent.content()).equals(Optional.of(OPEN))) {
            throw FORM.otherType(sent, OPEN, new Text("Hier hoort een audit.", "An audit to open is expected here."));
        }
        return (OpeningForm) FORM.content(sent, null);
    }
}
