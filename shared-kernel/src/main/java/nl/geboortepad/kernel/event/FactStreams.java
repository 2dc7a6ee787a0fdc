package nl.geboortepad.kernel.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;

/** The facts in any stream, in order of recording; none when there is no such stream. */
public final class FactStreams {
    private final Function<String, Stream<StoredEvent>> store;

    /** @param store gives the events of a stream by its name, in order of recording */
    public FactStreams(Function<String, Stream<StoredEvent>> store) {
        this.store = store;
    }

    public List<Fact> facts(PregnancyId pregnancy) {
        var facts = new ArrayList<Fact>();
        store.apply(pregnancy.toString()).forEachOrdered(stored -> facts.add(stored.in(pregnancy, facts)));
        return facts;
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
