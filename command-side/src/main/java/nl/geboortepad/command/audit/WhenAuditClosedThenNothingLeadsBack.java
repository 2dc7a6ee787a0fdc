package nl.geboortepad.command.audit;

import nl.geboortepad.command.vault.AuditVault;
import nl.geboortepad.kernel.event.AuditEvent.AuditClosed;
import nl.geboortepad.kernel.identity.AuditId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.springframework.stereotype.Component;

/** The link to the case and the words that are not anonymous by duty are destroyed, when the pregnancy has been told. */
@Component
@ProcessingGroup("audits-closed")
class WhenAuditClosedThenNothingLeadsBack {
    private final AuditVault audits;
    private final WhenCaseBroughtThenPregnancyKnows pregnancies;

    WhenAuditClosedThenNothingLeadsBack(AuditVault audits, WhenCaseBroughtThenPregnancyKnows pregnancies) {
        this.audits = audits;
        this.pregnancies = pregnancies;
    }

    @EventHandler
    void on(AuditClosed event, @SourceId String stream) {
        var audit = AuditId.parse(stream);
        if (!audits.isTold(audit)) {
            // What is sent from here would carry the id of this event to the pregnancy.
            OwnTransaction.run(() -> pregnancies.tell(audit));
        }
        audits.close(audit);
    }
}
