package nl.geboortepad.command.pregnancy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.geboortepad.command.pregnancy.Answer.Recorded;
import nl.geboortepad.command.pregnancy.Answer.Refused;
import nl.geboortepad.kernel.CareEvent.ConsentGiven;
import nl.geboortepad.kernel.CareEvent.ConsentRefused;
import nl.geboortepad.kernel.CareEvent.ConsentWithdrawn;
import nl.geboortepad.kernel.CareEvent.Purpose;
import nl.geboortepad.kernel.EventId;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.PregnancyEvent;
import nl.geboortepad.kernel.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.RecordEvent.EntryRetracted;
import nl.geboortepad.kernel.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.RecordEvent.PregnanciesMerged;

/**
 * Which requests of which client led to which events. Told by the events themselves, so it holds on every store and with
 * any number of command-sides; what was refused left no event and may be asked again.
 */
final class HandledRequests {
    private final Map<Name, Handled> handled = new HashMap<>();

    private record Name(String client, String key) {}

    private record Handled(String body, List<Fact> facts) {}

    void add(Fact fact, Map<String, ?> metadata) {
        expire(fact.event());
        if (metadata.get(Request.KEY) instanceof String key && metadata.get(Request.BODY) instanceof String body) {
            handled.computeIfAbsent(new Name(fact.actor().client(), key), name -> new Handled(body, new ArrayList<>()))
                    .facts()
                    .add(fact);
        }
    }

    /**
     * An identical request that has no key of its own is a repeat for as long as what it said was left standing: after
     * that, saying it again says something.
     */
    private void expire(PregnancyEvent since) {
        undoneBy(since)
                .ifPresent(undone -> handled.entrySet()
                        .removeIf(one -> one.getKey().key().startsWith(Request.BY_CONTENT)
                                && one.getValue().facts().stream().anyMatch(undone)));
    }

    /** Which facts an event leaves standing no longer; nothing for the many that leave all as it was. */
    private static Optional<Predicate<Fact>> undoneBy(PregnancyEvent since) {
        return switch (since) {
            case EntryCorrected e -> Optional.of(fact -> e.entry().equals(fact.id()));
            case EntryRetracted e -> Optional.of(fact -> e.entry().equals(fact.id()));
            case ConsentGiven e -> Optional.of(fact -> withheld(fact.event()).equals(Optional.of(e.purpose())));
            case ConsentWithdrawn e -> Optional.of(fact -> given(fact.event()).equals(Optional.of(e.purpose())));
            case ConsentRefused e -> Optional.of(fact -> given(fact.event()).equals(Optional.of(e.purpose())));
            case MergeUndone e ->
                Optional.of(fact -> fact.event() instanceof PregnanciesMerged m
                        && m.survivor().equals(e.survivor())
                        && m.absorbed().equals(e.absorbed()));
            case PregnanciesMerged e ->
                Optional.of(fact -> fact.event() instanceof MergeUndone u
                        && u.survivor().equals(e.survivor())
                        && u.absorbed().equals(e.absorbed()));
            default -> Optional.empty();
        };
    }

    private static Optional<Purpose> given(PregnancyEvent event) {
        return event instanceof ConsentGiven e ? Optional.of(e.purpose()) : Optional.empty();
    }

    private static Optional<Purpose> withheld(PregnancyEvent event) {
        if (event instanceof ConsentWithdrawn e) {
            return Optional.of(e.purpose());
        }
        return event instanceof ConsentRefused e ? Optional.of(e.purpose()) : Optional.empty();
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
