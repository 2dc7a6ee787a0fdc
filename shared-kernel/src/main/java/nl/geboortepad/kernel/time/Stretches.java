package nl.geboortepad.kernel.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reckoning with stretches of days. */
public final class Stretches {
    private Stretches() {}

    public static List<Interval> without(List<Interval> days, List<Interval> taken) {
        var left = days;
        for (var t : taken) {
            left = left.stream()
                    .flatMap(i -> Stream.of(
                                    Interval.between(i.from(), min(i.to(), t.from())),
                                    Interval.between(max(i.from(), t.to()), i.to()))
                            .flatMap(Optional::stream))
                    .toList();
        }
        return left;
    }

    /** In order, and as one where one goes on where another stopped. */
    public static List<Interval> joined(List<Interval> days) {
        var joined = new ArrayList<Interval>();
        days.stream().sorted(Comparator.comparing(Interval::from)).forEach(next -> {
            if (joined.isEmpty() || joined.getLast().to().isBefore(next.from())) {
                joined.add(next);
            } else {
                var last = joined.removeLast();
                joined.add(new Interval(last.from(), max(last.to(), next.to())));
            }
        });
        return joined;
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
