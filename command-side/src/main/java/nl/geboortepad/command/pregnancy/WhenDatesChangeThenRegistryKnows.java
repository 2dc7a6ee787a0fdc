package nl.geboortepad.command.pregnancy;

import nl.geboortepad.command.registry.Registry;
import nl.geboortepad.kernel.event.CareEvent.ChildBorn;
import nl.geboortepad.kernel.event.CareEvent.DueDateEstablished;
import nl.geboortepad.kernel.event.CareEvent.DueDateRevised;
import nl.geboortepad.kernel.event.CareEvent.PregnancyEnded;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.event.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.event.RecordEvent.EntryRetracted;
import nl.geboortepad.kernel.event.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.identity.PregnancyId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.springframework.stereotype.Component;

/**
 * So that she is found by the due date in force, and her next pregnancy is a new one. A date may be told late, corrected or
 * taken back: each time the registry hears what counts now, which it may hear as often as it likes.
 */
@Component
@ProcessingGroup("registry")
class WhenDatesChangeThenRegistryKnows {
    private final FactStreams streams;
    private final Registry registry;

    WhenDatesChangeThenRegistryKnows(FactStreams streams, Registry registry) {
        this.streams = streams;
        this.registry = registry;
    }

    @EventHandler
    void on(DueDateEstablished event, @SourceId String stream) {
        tell(stream);
    }

    @EventHandler
    void on(DueDateRevised event, @SourceId String stream) {
        tell(stream);
    }

    @EventHandler
    void on(PregnancyEnded event, @SourceId String stream) {
        tell(stream);
    }

    @EventHandler
    void on(ChildBorn event, @SourceId String stream) {
        tell(stream);
    }

    @EventHandler
    void on(EntryCorrected event, @SourceId String stream) {
        tell(stream);
    }

    @EventHandler
    void on(EntryRetracted event, @SourceId String stream) {
        tell(stream);
    }

    @EventHandler
    void on(PregnanciesMerged event, @SourceId String stream) {
        tell(stream);
    }

    @EventHandler
    void on(MergeUndone event, @SourceId String stream) {
        tell(stream);
    }

    private void tell(String stream) {
        var pregnancy = PregnancyId.parse(stream);
        var dossier = PregnancyDossier.of(pregnancy, streams);
        var history = dossier.history();
        var dueDate = dossier.course().dueDate();
        var end = dossier.ended();
        dueDate.ifPresent(due -> registry.revised(pregnancy, due));
        // Under whichever of its ids, and whichever of their due dates, she is looked for.
        for (var id : history.streams()) {
            end.ifPresentOrElse(e -> registry.ended(id, e.day(), e.birth()), () -> registry.notEnded(id));
        }
    }
}
