package nl.geboortepad.ops.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured in each round, by name; one slow round does not count for much. */
final class Rounds {
    private static final double NANOS = 1e9;

    private final Map<String, List<Double>> measured = new LinkedHashMap<>();

    static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / NANOS;
    }

    void add(String name, double value) {
        System.out.printf("%s %.1f%n", name, value);
        measured.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    double median(String name) {
        return median(measured.get(name));
    }

    /** The median of the ratios, each within its own round: whatever slows the machine down slows both. */
    double ratio(String name, String baseline) {
        var ratios = new ArrayList<Double>();
        for (var i = 0; i < measured.get(name).size(); i++) {
            ratios.add(measured.get(name).get(i) / measured.get(baseline).get(i));
        }
        return median(ratios);
    }

    static double median(List<Double> values) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
