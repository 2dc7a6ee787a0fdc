package nl.geboortepad.command.pregnancy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.command.pregnancy.Answer.Recorded;
import nl.geboortepad.command.pregnancy.Answer.Refused;
import nl.geboortepad.kernel.EventId;
import nl.geboortepad.kernel.Fact;

/**
 * Which requests of which client led to which events. Told by the events themselves, so it holds on every store and with
 * any number of command-sides; what was refused left no event and may be asked again.
 */
final class HandledRequests {
    private final Map<Name, Handled> handled = new HashMap<>();

    private record Name(String client, String key) {}

    private record Handled(String body, List<Fact> facts) {}

    void add(Fact fact, Map<String, ?> metadata) {
        if (metadata.get(Request.KEY) instanceof String key && metadata.get(Request.BODY) instanceof String body) {
            handled.computeIfAbsent(new Name(fact.actor().client(), key), name -> new Handled(body, new ArrayList<>()))
                    .facts()
                    .add(fact);
        }
    }

    /** The answer that this request got before. */
    Optional<Answer> answer(Request request) {
        return Optional.ofNullable(handled.get(new Name(request.actor().client(), request.key())))
                .map(earlier ->
                        earlier.body().equals(request.body()) ? recorded(earlier.facts(), true) : Refused.keyReused());
    }

    static Recorded recorded(List<Fact> facts, boolean repeated) {
        List<EventId> ids = facts.stream().map(Fact::id).toList();
        var last = facts.getLast();
        return new Recorded(last.stream(), last.version(), ids, facts.getFirst().version() == 0, repeated);
    }
}
