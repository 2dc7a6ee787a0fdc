package nl.geboortepad.command.pregnancy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.geboortepad.command.pregnancy.Answer.Refused;
import nl.geboortepad.kernel.PregnancyEvent;

/** What a request leads to: events, none perhaps, or a refusal. */
sealed interface Decision {
    record Granted(List<PregnancyEvent> events) implements Decision {}

    record Denied(Refused refused) implements Decision {}

    static Decision unless(Optional<Refused> objection, Supplier<List<PregnancyEvent>> events) {
        return objection.<Decision>map(Denied::new).orElseGet(() -> new Granted(events.get()));
    }
}
