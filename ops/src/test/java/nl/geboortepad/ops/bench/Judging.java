package nl.geboortepad.ops.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.judging.Judge;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.record.History;

/** The judge alone, on one thread, over whole histories: by five norms, by all, and by each. */
final class Judging {
    private static final int WARM = 5;
    private static final double NANOS_IN_A_MICROSECOND = 1000;
    private static final Set<String> FIVE =
            Set.of("first-consult", "coordinator-assigned", "care-plan", "mdo-held", "jgz-handover");

    private final Map<String, Pathway> wholes = new LinkedHashMap<>();
    private final Map<String, Pathway> norms = new LinkedHashMap<>();
    private final List<History> histories;
    private long judgements;

    Judging(List<List<Fact>> cases) {
        histories = cases.stream().map(History::of).toList();
        wholes.put("five norms", only(norm -> FIVE.contains(norm.id())));
        wholes.put("all norms", Shipped.zig());
        Shipped.zig().norms().forEach(norm -> norms.put(norm.id(), only(norm::equals)));
        for (var i = 0; i < WARM; i++) {
            wholes.values().forEach(this::cases);
            norms.values().forEach(this::judged);
        }
    }

    private static Pathway only(Predicate<Norm> wanted) {
        var zig = Shipped.zig();
        return new Pathway(
                zig.id(),
                zig.version(),
                zig.title(),
                zig.digest(),
                zig.norms().stream().filter(wanted).toList(),
                zig.written());
    }

    void measure(Rounds rounds) {
        wholes.forEach((name, pathway) -> {
            var start = System.nanoTime();
            var each = cases(pathway);
            rounds.add("judged by " + name, each.size() / Rounds.secondsSince(start));
            rounds.add("microseconds by " + name, Rounds.median(each));
        });
        norms.forEach((id, pathway) -> rounds.add("microseconds by " + id, Rounds.median(judged(pathway))));
    }

    /** The rows of the table: of the wholes with the reading of the course, of each norm without. */
    List<String> rows(Rounds rounds) {
        var rows = new ArrayList<String>();
        wholes.keySet()
                .forEach(name -> rows.add(String.format(
                        Locale.ROOT,
                        "| cases/s judged by %s, 1 thread | %,.0f | median case %,.1f µs | |",
                        name,
                        rounds.median("judged by " + name),
                        rounds.median("microseconds by " + name))));
        norms.keySet()
                .forEach(id -> rows.add(String.format(
                        Locale.ROOT, "| a case by `%s` | %,.2f µs | | |", id, rounds.median("microseconds by " + id))));
        return rows;
    }

    /** Microseconds for each case, its course read anew. */
    private List<Double> cases(Pathway pathway) {
        var each = new ArrayList<Double>(histories.size());
        for (var history : histories) {
            var start = System.nanoTime();
            judgements += Judge.judge(Course.of(history), pathway).size();
            each.add((System.nanoTime() - start) / NANOS_IN_A_MICROSECOND);
        }
        return each;
    }

    /** Microseconds for each case, its course known. */
    private List<Double> judged(Pathway pathway) {
        var each = new ArrayList<Double>(histories.size());
        for (var history : histories) {
            var course = Course.of(history);
            var start = System.nanoTime();
            judgements += Judge.judge(course, pathway).size();
            each.add((System.nanoTime() - start) / NANOS_IN_A_MICROSECOND);
        }
        return each;
    }

    long judgements() {
        return judgements;
    }
}
