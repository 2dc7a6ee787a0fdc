package nl.geboortepad.command.pregnancy;

import nl.geboortepad.command.registry.Registry;
import nl.geboortepad.kernel.event.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.springframework.stereotype.Component;

/** So that whoever registers her next is led to the record that goes on. Both streams tell it; one is enough. */
@Component
@ProcessingGroup("registry")
class WhenPregnanciesMergedThenRegistryKnows {
    private final Registry registry;

    WhenPregnanciesMergedThenRegistryKnows(Registry registry) {
        this.registry = registry;
    }

    @EventHandler
    void on(PregnanciesMerged event, @SourceId String stream) {
        if (event.survivor().toString().equals(stream)) {
            registry.merged(event.absorbed(), event.survivor());
        }
    }

    @EventHandler
    void on(MergeUndone event, @SourceId String stream) {
        if (event.survivor().toString().equals(stream)) {
            registry.unmerged(event.absorbed());
        }
    }
}
