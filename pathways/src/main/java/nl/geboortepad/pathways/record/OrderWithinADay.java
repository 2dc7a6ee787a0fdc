package nl.geboortepad.pathways.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.pathways.pattern.Field;

/** Facts in the order in which they were true, all of them and by type. */
public final class OrderWithinADay<S extends Statement> {
    private final List<S> all;
    private final Map<Class<?>, List<S>> byType = new HashMap<>();

    public OrderWithinADay(List<S> facts) {
        all = FactOrder.inTime(facts);
        for (var fact : all) {
            byType.computeIfAbsent(fact.event().getClass(), type -> new ArrayList<>())
                    .add(fact);
        }
    }

    public List<S> all() {
        return all;
    }

    public List<S> of(Class<?> type) {
        return byType.getOrDefault(type, List.of());
    }

    /** Whether each has its one day and leaves nothing open. */
    public boolean certain() {
        for (var fact : all) {
            if (!fact.event().when().certain() || Field.leavesOpen(fact.event())) {
                return false;
            }
        }
        return true;
    }
}
