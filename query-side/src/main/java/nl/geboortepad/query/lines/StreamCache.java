package nl.geboortepad.query.lines;

import java.time.DateTimeException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import org.axonframework.serialization.SerializationException;

/** Reads each stream once for one batch. */
public final class StreamCache {
    private final Function<PregnancyId, List<Fact>> pregnancies;
    private final Function<Vsv, List<VsvFact>> vsvs;
    private final Map<PregnancyId, List<Fact>> read = new HashMap<>();
    private final Map<Vsv, List<VsvFact>> partnerships = new HashMap<>();
    private boolean storeFailed;

    /** @param pregnancies gives the facts of any pregnancy, of those that were read ahead without asking the store again */
    StreamCache(Function<PregnancyId, List<Fact>> pregnancies, Function<Vsv, List<VsvFact>> vsvs) {
        this.pregnancies = pregnancies;
        this.vsvs = vsvs;
    }

    List<Fact> facts(PregnancyId pregnancy) {
        return once(pregnancy, read, pregnancies);
    }

    List<VsvFact> facts(Vsv vsv) {
        return once(vsv, partnerships, vsvs);
    }

    private <K, F> List<F> once(K stream, Map<K, List<F>> read, Function<K, List<F>> reading) {
        var known = read.get(stream);
        if (known != null) {
            return known;
        }
        try {
            var facts = reading.apply(stream);
            read.put(stream, facts);
            return facts;
        } catch (SerializationException
                | ClassCastException
                | IllegalArgumentException
                | DateTimeException unreadable) {
            throw unreadable;
        } catch (RuntimeException noAnswer) {
            storeFailed = true;
            throw noAnswer;
        }
    }

    /** Whether the store failed, so that nothing can be said of the case that was being read. */
    boolean storeFailed() {
        return storeFailed;
    }

    /** The last version that was read of a stream; -1 when it could not be read. */
    long version(PregnancyId pregnancy) {
        var known = read.get(pregnancy);
        return known == null || known.isEmpty() ? -1 : known.getLast().version();
    }

    /** The pregnancies into which these were ever merged, and so on: a fact of an absorbed one is a fact of its survivor. */
    public Set<PregnancyId> survivors(Collection<PregnancyId> absorbed) {
        var survivors = new LinkedHashSet<PregnancyId>();
        var ahead = new ArrayDeque<>(absorbed);
        while (!ahead.isEmpty()) {
            for (var survivor : survivorsOf(ahead.remove())) {
                if (!absorbed.contains(survivor) && survivors.add(survivor)) {
                    ahead.add(survivor);
                }
            }
        }
        return survivors;
    }

    private Set<PregnancyId> survivorsOf(PregnancyId pregnancy) {
        var survivors = new LinkedHashSet<PregnancyId>();
        try {
            for (var fact : facts(pregnancy)) {
                if (fact.event() instanceof PregnanciesMerged m && m.absorbed().equals(pregnancy)) {
                    survivors.add(m.survivor());
                }
            }
        } catch (SerializationException
                | ClassCastException
                | IllegalArgumentException
                | DateTimeException unreadable) {
            return Set.of();
        }
        return survivors;
    }
}
