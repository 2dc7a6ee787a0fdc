package nl.geboortepad.ops.attack;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** How often each status was answered. */
final class AnswerCounts {
    /** In the place of a status: the connection closed, or nothing came in time. */
    static final String NONE = "none";

    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

    void add(int status) {
        add(Integer.toString(status));
    }

    void add(String what) {
        counts.computeIfAbsent(what, w -> new LongAdder()).increment();
    }

    long of(String what) {
        return counts.containsKey(what) ? counts.get(what).sum() : 0;
    }

    long total() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    boolean only(String... statuses) {
        return Set.copyOf(Arrays.asList(statuses)).containsAll(counts.keySet());
    }

    @Override
    public String toString() {
        return counts.isEmpty()
                ? "nothing"
                : counts.entrySet().stream()
                        .map(count -> "%s × %,d"
                                .formatted(count.getKey(), count.getValue().sum()))
                        .collect(joining(", "));
    }
}
