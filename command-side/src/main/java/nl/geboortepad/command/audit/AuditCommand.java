package nl.geboortepad.command.audit;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.geboortepad.command.handling.Command;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.handling.RequestContent;
import nl.geboortepad.kernel.event.AuditEvent;
import nl.geboortepad.kernel.event.AuditEvent.AuditClosed;
import nl.geboortepad.kernel.event.AuditEvent.AuditOpened;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.time.When;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of one audit. */
public sealed interface AuditCommand extends Command {
    AuditId audit();

    @Override
    Request request();

    /** The types of fact that can be reported; the first and the last come about by what is asked. */
    static SortedSet<String> reportable() {
        var types = new TreeSet<>(EventNames.of(AuditEvent.class).keySet());
        types.removeAll(Set.of(AuditOpened.class.getSimpleName(), AuditClosed.class.getSimpleName()));
        return types;
    }

    /** Its case lies in the vault already. */
    record OpenAudit(@TargetAggregateIdentifier AuditId audit, Request request, When when, Vsv vsv, Reference theme)
            implements AuditCommand {}

    /** This happened in it. */
    record ReportInAudit(@TargetAggregateIdentifier AuditId audit, Request request, AuditEvent event)
            implements AuditCommand {}

    record CloseAudit(@TargetAggregateIdentifier AuditId audit, Request request, When when) implements AuditCommand {
        public record Content(Optional<When> when) implements RequestContent<AuditId, AuditCommand> {
            @Override
            public CloseAudit about(AuditId audit, Request request, When when) {
                return new CloseAudit(audit, request, when);
            }
        }
    }
}
