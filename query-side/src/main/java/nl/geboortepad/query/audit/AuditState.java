package nl.geboortepad.query.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.AuditEvent.AuditClosed;
import nl.geboortepad.kernel.event.AuditEvent.AuditMeetingHeld;
import nl.geboortepad.kernel.event.AuditEvent.AuditOpened;
import nl.geboortepad.kernel.event.AuditEvent.ChronologyAgreed;
import nl.geboortepad.kernel.event.AuditEvent.RecommendationFollowedUp;
import nl.geboortepad.kernel.event.AuditEvent.RecommendationMade;
import nl.geboortepad.kernel.event.AuditEvent.SubstandardFactorFound;
import nl.geboortepad.kernel.event.AuditFact;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Words;

/** What the facts of one audit amount to. */
record AuditState(AuditId audit, List<AuditFact> facts) {
    static final String OPEN = "open";
    static final String CLOSED = "closed";

    AuditState {
        facts = List.copyOf(facts);
    }

    Optional<AuditOpened> opened() {
        return said(AuditOpened.class).findFirst();
    }

    boolean isClosed() {
        return said(AuditClosed.class).findAny().isPresent();
    }

    /** The report that was agreed last. */
    List<Words> lines() {
        return said(ChronologyAgreed.class)
                .reduce((earlier, later) -> later)
                .map(ChronologyAgreed::lines)
                .orElse(List.of());
    }

    List<AuditMeetingHeld> meetings() {
        return said(AuditMeetingHeld.class).toList();
    }

    List<SubstandardFactorFound> factors() {
        return said(SubstandardFactorFound.class).toList();
    }

    List<RecommendationMade> recommendations() {
        return said(RecommendationMade.class).toList();
    }

    List<RecommendationFollowedUp> followUps(Reference recommendation) {
        return said(RecommendationFollowedUp.class)
                .filter(e -> e.recommendation().equals(recommendation))
                .toList();
    }

    private <E> Stream<E> said(Class<E> type) {
        return facts.stream().map(AuditFact::event).filter(type::isInstance).map(type::cast);
    }
}
