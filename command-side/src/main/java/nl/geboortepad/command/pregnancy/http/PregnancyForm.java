package nl.geboortepad.command.pregnancy.http;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import nl.geboortepad.command.handling.RequestContent;
import nl.geboortepad.command.http.Form;
import nl.geboortepad.command.http.SentRequest;
import nl.geboortepad.command.pregnancy.PregnancyCommand;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.text.Text;
import tools.jackson.databind.node.ObjectNode;

/** What can be sent about a pregnancy: any fact of care, what can be asked of its record, and what begins one. */
public final class PregnancyForm {
    public static final String REGISTER = "RegisterPregnancy";

    static final Form<PregnancyId, CareEvent, PregnancyCommand> FORM = new Form<>(
            CareEvent.class, EventNames.of(CareEvent.class).keySet(), PregnancyCommand.Report::new, requests());

    private PregnancyForm() {}

    /** What is no fact, by the name under which it is sent. */
    public static SequencedMap<String, Class<? extends RequestContent<PregnancyId, PregnancyCommand>>> requests() {
        var requests = new LinkedHashMap<String, Class<? extends RequestContent<PregnancyId, PregnancyCommand>>>();
        requests.put(REGISTER, RegistrationForm.class);
        requests.putAll(PregnancyCommand.requests());
        return requests;
    }

    static boolean isRegistration(ObjectNode sent) {
        return Form.type(sent).equals(Optional.of(REGISTER));
    }

    static RegistrationForm registration(SentRequest sent) {
        if (!isRegistration(sent.content())) {
            throw FORM.otherType(
                    sent, REGISTER, new Text("Hier hoort een aanmelding.", "A registration is expected here."));
        }
        return (RegistrationForm) FORM.content(sent, null);
    }
}
