package nl.geboortepad.command.handling;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.kernel.event.Event;

/** What a request leads to: events, none perhaps, or a refusal. */
public sealed interface Decision {
    record Granted(List<? extends Event> events) implements Decision {}

    record Denied(Refused refused) implements Decision {}

    static Decision unless(Optional<Refused> objection, Supplier<? extends List<? extends Event>> events) {
        return objection.<Decision>map(Denied::new).orElseGet(() -> new Granted(events.get()));
    }
}
