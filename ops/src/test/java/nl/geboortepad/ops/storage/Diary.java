package nl.geboortepad.ops.storage;

import java.util.HashMap;
import java.util.Map;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The smallest thing that keeps facts. */
class Diary {
    record Note(@TargetAggregateIdentifier String diary, String text) {}

    record Noted(String diary, String text) {}

    /** And what is recorded about a woman, which lies sealed. */
    static final EventTypes TYPES = new EventTypes(EventJson.mapper(), types(), Map.of("Noted", "2"));

    private static Map<String, Class<?>> types() {
        var types = new HashMap<String, Class<?>>(EventNames.ofPregnancy());
        types.put("Noted", Noted.class);
        return types;
    }

    static final Problem REFUSAL = Problem.of(Problem.Code.REFUSED, new Text("Er staat niets.", "It says nothing."))
            .at("/text")
            .with("least", 1);

    @AggregateIdentifier
    private String id;

    private int notes;

    Diary() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int note(Note note) {
        if (note.text().isEmpty()) {
            throw REFUSAL;
        }
        AggregateLifecycle.apply(new Noted(note.diary(), note.text()));
        return notes;
    }

    @EventSourcingHandler
    void on(Noted noted) {
        id = noted.diary();
        notes++;
    }
}
