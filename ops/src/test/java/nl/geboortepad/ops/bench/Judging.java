package nl.geboortepad.ops.bench;

import java.util.ArrayList;
import java.util.List;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.judging.Judge;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.record.History;

/** The judge alone, on one thread, over whole histories. */
final class Judging {
    private static final int WARM = 5;
    private static final double NANOS_IN_A_MICROSECOND = 1000;

    private final Pathway pathway = Shipped.zig();
    private final List<History> histories;
    private long judgements;

    Judging(List<List<Fact>> cases) {
        histories = cases.stream().map(History::of).toList();
        for (var i = 0; i < WARM; i++) {
            microseconds();
        }
    }

    void measure(Rounds rounds) {
        var start = System.nanoTime();
        var each = microseconds();
        rounds.add("judged", each.size() / Rounds.secondsSince(start));
        rounds.add("microseconds", Rounds.median(each));
    }

    /** Of each case. */
    private List<Double> microseconds() {
        var each = new ArrayList<Double>();
        for (var history : histories) {
            var start = System.nanoTime();
            judgements += Judge.judge(Course.of(history), pathway).size();
            each.add((System.nanoTime() - start) / NANOS_IN_A_MICROSECOND);
        }
        return each;
    }

    long judgements() {
        return judgements;
    }
}
