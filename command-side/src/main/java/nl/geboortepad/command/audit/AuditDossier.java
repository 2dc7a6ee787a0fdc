package nl.geboortepad.command.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.AuditEvent.AuditClosed;
import nl.geboortepad.kernel.event.AuditEvent.AuditOpened;
import nl.geboortepad.kernel.event.AuditEvent.ChronologyAgreed;
import nl.geboortepad.kernel.event.AuditEvent.RecommendationMade;
import nl.geboortepad.kernel.event.AuditEvent.SubstandardFactorFound;
import nl.geboortepad.kernel.event.AuditFact;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Vsv;

/** All that is on record of one audit. */
public record AuditDossier(List<AuditFact> facts) {
    public AuditDossier {
        facts = List.copyOf(facts);
    }

    /** Empty when there is no such audit. */
    public static AuditDossier of(AuditId audit, FactStreams streams) {
        return new AuditDossier(streams.facts(audit));
    }

    boolean isEmpty() {
        return facts.isEmpty();
    }

    long version() {
        return isEmpty() ? -1 : facts.getLast().version();
    }

    public Optional<Vsv> vsv() {
        return events(AuditOpened.class).map(AuditOpened::vsv).findFirst();
    }

    public boolean isClosed() {
        return events(AuditClosed.class).findAny().isPresent();
    }

    /** How many lines the chronology has; none while it was not agreed. */
    int lines() {
        return events(ChronologyAgreed.class)
                .reduce((earlier, later) -> later)
                .map(agreed -> agreed.lines().size())
                .orElse(0);
    }

    int factors() {
        return (int) events(SubstandardFactorFound.class).count();
    }

    boolean hasRecommendation(Reference name) {
        return events(RecommendationMade.class)
                .anyMatch(made -> made.recommendation().equals(name));
    }

    private <E> Stream<E> events(Class<E> type) {
        return facts.stream().map(AuditFact::event).filter(type::isInstance).map(type::cast);
    }
}
