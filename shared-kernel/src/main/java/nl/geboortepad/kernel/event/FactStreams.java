package nl.geboortepad.kernel.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;

/** The facts in any stream, in order of recording; none when there is no such stream. */
public final class FactStreams {
    private final Function<String, Stream<StoredEvent>> store;
    private final Many many;

    /** Of a store that hands over many streams in one go, by their names. */
    public interface Many {
        /** Of a store that does not: each stream is asked for by itself, and which there are it does not say. */
        Many ONE_BY_ONE = new Many() {
            @Override
            public Map<String, Supplier<Stream<StoredEvent>>> events(Collection<String> streams) {
                return Map.of();
            }

            @Override
            public List<String> pregnanciesAfter(String stream, int most) {
                return List.of();
            }
        };

        /**
         * The events of as many of these streams as are held at once, each in order of recording and decoded when it is asked for:
         * one that is unreadable keeps nobody from the others.
         */
        Map<String, Supplier<Stream<StoredEvent>>> events(Collection<String> streams);

        /** The next streams of pregnancies, in order of their names. */
        List<String> pregnanciesAfter(String stream, int most);
    }

    /** @param store gives the events of a stream by its name, in order of recording */
    public FactStreams(Function<String, Stream<StoredEvent>> store) {
        this(store, Many.ONE_BY_ONE);
    }

    public FactStreams(Function<String, Stream<StoredEvent>> store, Many many) {
        this.store = store;
        this.many = many;
    }

    public List<Fact> facts(PregnancyId pregnancy) {
        return facts(pregnancy, store.apply(pregnancy.toString()));
    }

    private static List<Fact> facts(PregnancyId pregnancy, Stream<StoredEvent> events) {
        var facts = new ArrayList<Fact>();
        events.forEachOrdered(stored -> facts.add(stored.in(pregnancy, facts)));
        return facts;
    }

    /** Reads these in one go, as far as the store can; gives the facts of any pregnancy, of another by reading it then. */
    public Function<PregnancyId, List<Fact>> readAhead(Collection<PregnancyId> pregnancies) {
        var read = many.events(pregnancies.stream().map(PregnancyId::toString).toList());
        return pregnancy -> {
            var ahead = read.get(pregnancy.toString());
            return ahead == null ? facts(pregnancy) : facts(pregnancy, ahead.get());
        };
    }

    /** The next pregnancies of which there is anything, in order of their ids; none of a store that does not say which there are. */
    public List<PregnancyId> pregnanciesAfter(PregnancyId pregnancy, int most) {
        return many.pregnanciesAfter(pregnancy.toString(), most).stream()
                .map(PregnancyId::parse)
                .toList();
    }

    public List<VsvFact> facts(Vsv vsv) {
        var facts = new ArrayList<VsvFact>();
        store.apply(vsv.toString()).forEachOrdered(stored -> facts.add(stored.in(vsv, facts)));
        return facts;
    }

    /** Whether there is anything in the stream. */
    public boolean isThere(Vsv vsv) {
        return store.apply(vsv.toString()).findFirst().isPresent();
    }

    public List<AuditFact> facts(AuditId audit) {
        var facts = new ArrayList<AuditFact>();
        store.apply(audit.toString()).forEachOrdered(stored -> facts.add(stored.in(audit, facts)));
        return facts;
    }
}
