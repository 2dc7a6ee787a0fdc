package nl.geboortepad.pathways;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.geboortepad.kernel.event.Statement;

/** Facts in the order in which they were true, all of them and by type. */
final class InOrder<S extends Statement> {
    private final List<S> all;
    private final Map<Class<?>, List<S>> byType = new HashMap<>();

    InOrder(List<S> facts) {
        all = facts.stream().sorted(Order.IN_TIME).toList();
        all.forEach(f -> byType.computeIfAbsent(f.event().getClass(), type -> new ArrayList<>())
                .add(f));
    }

    List<S> all() {
        return all;
    }

    List<S> of(Class<?> type) {
        return byType.getOrDefault(type, List.of());
    }

    /** Whether each has its one day and leaves nothing open. */
    boolean certain() {
        return all.stream()
                .allMatch(f -> f.event().when().certain()
                        && Field.all(f.event().getClass()).stream().noneMatch(field -> field.isUnknown(f.event())));
    }
}
