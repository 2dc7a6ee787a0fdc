package nl.geboortepad.pathways.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.norm.Part;
import nl.geboortepad.pathways.verdict.Basis;
import nl.geboortepad.pathways.verdict.Ruling;
import nl.geboortepad.pathways.verdict.Source;
import nl.geboortepad.pathways.verdict.Steps;
import nl.geboortepad.pathways.verdict.Verdict;
import org.junit.jupiter.api.Test;

class HoldsEitherWayTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final int DAYS = 30;
    private static final Text TEXT = new Text("iets", "something");

    private static Judgement judgement(Optional<Interval> window, Steps steps) {
        var source = new Source("1", "1", Optional.empty(), Optional.empty(), FIRST);
        return new Judgement(
                new Norm("one", Norm.LAST, TEXT, TEXT, Basis.ASSUMPTION, source, List.of(), List.of()),
                new Part("", Norm.Kind.RESPONSE, List.of()),
                Optional.empty(),
                new Ruling(FIRST, Optional.empty(), "", window, List.of(), steps));
    }

    /** Of few kinds, so that they are often the same; mostly what did not hold on some days. */
    private static Steps steps(Random random) {
        var painter = Steps.paint(new Verdict.Open(Optional.empty()), List.of());
        for (var day = random.nextInt(5); day < DAYS; day += 1 + random.nextInt(12)) {
            painter.from(FIRST.plusDays(day), verdict(random), List.of());
        }
        return painter.done();
    }

    private static Verdict verdict(Random random) {
        if (random.nextInt(3) == 0) {
            return new Verdict.Open(Optional.empty());
        }
        var days = new ArrayList<Interval>();
        var from = random.nextInt(4);
        for (var i = 0; i <= random.nextInt(3); i++) {
            var to = from + 1 + random.nextInt(4);
            days.add(new Interval(FIRST.plusDays(from), random.nextInt(6) == 0 ? LocalDate.MAX : FIRST.plusDays(to)));
            from = to + random.nextInt(3);
        }
        return new Verdict.Broken(days);
    }

    @Test
    void the_days_are_those_on_which_it_is_so() {
        var sometimes = 0;
        for (var seed = 0; seed < 2000; seed++) {
            var random = new Random(seed);
            var bySome = judgement(Optional.empty(), steps(random));
            var byAll = List.of(judgement(Optional.empty(), steps(random)));
            var days = HoldsEitherWay.days(bySome, byAll);
            for (var day = FIRST.minusDays(3); day.isBefore(FIRST.plusDays(DAYS + 20)); day = day.plusDays(1)) {
                var that = day;
                assertThat(days.stream().anyMatch(d -> d.contains(that)))
                        .as("seed %d on %s: %s and %s", seed, day, bySome.steps(), byAll)
                        .isEqualTo(HoldsEitherWay.on(day, bySome, byAll));
            }
            sometimes += days.size() > 1 ? 1 : 0;
        }
        assertThat(sometimes).isPositive();
    }

    @Test
    void of_another_window_nothing_holds() {
        var steps = Steps.always(new Verdict.Met(FIRST), List.of());
        var here = judgement(Optional.of(Interval.from(FIRST)), steps);
        var there = judgement(Optional.of(Interval.from(FIRST.plusDays(1))), steps);

        assertThat(HoldsEitherWay.days(here, List.of(here))).containsExactly(Interval.ALWAYS);
        assertThat(HoldsEitherWay.days(here, List.of(there))).isEmpty();
        assertThat(HoldsEitherWay.days(here, List.of())).isEmpty();
    }
}
