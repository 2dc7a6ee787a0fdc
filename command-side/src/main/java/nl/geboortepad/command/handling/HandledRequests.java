package nl.geboortepad.command.handling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.kernel.event.Statement;

/**
 * Which requests of which client led to which events. Told by the events themselves, so it holds on every store and with
 * any number of command-sides; what was refused left no event and may be asked again.
 */
final class HandledRequests<S extends Statement> {
    private final Map<Name, Handled<S>> handled = new HashMap<>();

    private record Name(String sender, String key) {}

    private record Handled<S>(String body, List<S> facts) {}

    void add(S fact, Map<String, ?> metadata) {
        if (metadata.get(Request.KEY) instanceof String key && metadata.get(Request.BODY) instanceof String body) {
            handled.computeIfAbsent(
                            new Name(Request.sender(fact.actor()), key), name -> new Handled<>(body, new ArrayList<>()))
                    .facts()
                    .add(fact);
        }
    }

    /**
     * An identical request that has no key of its own is a repeat for as long as what it said was left standing: after
     * that, saying it again says something.
     */
    void expire(Predicate<S> undone) {
        handled.entrySet()
                .removeIf(one -> one.getKey().key().startsWith(Request.BY_CONTENT)
                        && one.getValue().facts().stream().anyMatch(undone));
    }

    /** The answer that this request got before. */
    Optional<Answer> answer(Request request) {
        return Optional.ofNullable(handled.get(new Name(request.sender(), request.key())))
                .map(earlier ->
                        earlier.body().equals(request.body()) ? recorded(earlier.facts(), true) : Refused.keyReused());
    }

    static Recorded recorded(List<? extends Statement> facts, boolean repeated) {
        var ids = facts.stream().map(Statement::id).toList();
        var last = facts.getLast();
        return new Recorded(
                last.stream().toString(), last.version(), ids, facts.getFirst().version() == 0, repeated);
    }
}
