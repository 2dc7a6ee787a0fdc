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
        all = facts.stream().sorted(FactOrder.IN_TIME).toList();
        all.forEach(f -> byType.computeIfAbsent(f.event().getClass(), type -> new ArrayList<>())
                .add(f));
    }

    public List<S> all() {
        return all;
    }

    public List<S> of(Class<?> type) {
        return byType.getOrDefault(type, List.of());
    }

    /** Whether each has its one day and leaves nothing open. */
    public boolean certain() {
        return all.stream()
                .allMatch(f -> f.event().when().certain()
                        && Field.all(f.event().getClass()).stream().noneMatch(field -> field.isUnknown(f.event())));
    }
}
