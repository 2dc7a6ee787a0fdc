package nl.geboortepad.command.pregnancy.http;

import java.util.List;
import java.util.Optional;
import nl.geboortepad.command.http.Form;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.request.Problem;
import tools.jackson.databind.node.ObjectNode;

/** What can be sent about a pregnancy. */
final class Forms {
    static final Form<CareEvent, PregnancyForm> PREGNANCY =
            new Form<>(CareEvent.class, EventNames.of(CareEvent.class).keySet(), PregnancyForm.class);
    private static final String REGISTER = "RegisterPregnancy";

    private Forms() {}

    static boolean isRegistration(ObjectNode sent) {
        return Form.type(sent).equals(Optional.of(REGISTER));
    }

    static PregnancyForm.RegisterPregnancy registration(ObjectNode sent) {
        if (!isRegistration(sent)) {
            throw Problem.of(Problem.Code.INVALID, "Hier hoort een aanmelding.", "A registration is expected here.")
                    .at("/type")
                    .with("allowed", List.of(REGISTER));
        }
        return (PregnancyForm.RegisterPregnancy) PREGNANCY.asked(sent, null);
    }
}
