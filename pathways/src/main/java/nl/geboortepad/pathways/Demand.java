package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.EventId;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.Interval;

/**
 * Something is asked for within days, and evidence shows it, or not. The verdict for every day follows.
 *
 * @param window the days in which it must be done; absent while what it counts from has not happened
 * @param shown the first evidence, on whatever day
 * @param covered whether the sources would have told, had it been done in the window
 */
record Demand(
        Optional<Fact> trigger,
        Optional<Interval> window,
        Optional<Evidence.Shown> shown,
        Optional<Fact> stop,
        List<Waiver.Waived> waived,
        boolean covered) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    Steps steps() {
        var painter =
                window.map(this::waiting).orElseGet(() -> Steps.paint(new Verdict.NotYet(Optional.empty()), because()));
        if (window.isPresent()) {
            waived.forEach(
                    w -> painter.during(w.days(), new Verdict.Waived(w.days().from()), List.of(w.by().id())));
            missedBeforeDeclining(painter);
        }
        shown.ifPresent(s -> painter.from(s.day(), met(s), ids(s.facts()), s.proxy()));
        stop.filter(this::stopsInTime)
                .ifPresent(s -> painter.from(s.event().when().first(), stopped(s), List.of(s.id())));
        return painter.done();
    }

    private LocalDate closes() {
        return window.map(w -> Waiver.extend(w, waived)).orElse(LocalDate.MAX);
    }

    private Steps.Painter waiting(Interval days) {
        var closes = closes();
        var painter = Steps.paint(new Verdict.NotYet(Optional.of(days.from())), because());
        painter.from(days.from(), new Verdict.Open(due(closes)), because());
        if (!closes.equals(LocalDate.MAX)) {
            painter.from(closes, covered ? new Verdict.Missed(closes.minusDays(1)) : silent(), because());
        }
        return painter;
    }

    /** Who declines after it was missed does not undo that it was missed. */
    private void missedBeforeDeclining(Steps.Painter painter) {
        var closes = closes();
        if (!closes.equals(LocalDate.MAX)) {
            painter.from(closes, covered ? new Verdict.Missed(closes.minusDays(1)) : silent(), because());
        }
    }

    private Verdict met(Evidence.Shown evidence) {
        var day = evidence.day();
        if (day.isBefore(closes())) {
            return new Verdict.Met(day);
        }
        return covered ? new Verdict.MetLate(day, closes().minusDays(1)) : silent();
    }

    private boolean stopsInTime(Fact stop) {
        var day = stop.event().when().first();
        return day.isBefore(closes()) && shown.map(s -> day.isBefore(s.day())).orElse(true);
    }

    private static Verdict stopped(Fact stop) {
        var day = DAY.format(stop.event().when().first());
        return new Verdict.NotApplicable(new Text(
                "opgehouden op " + day + ", voordat het moest zijn gedaan",
                "ended on " + day + ", before it fell due"));
    }

    static Verdict silent() {
        return new Verdict.CannotTell(new Text(
                "geen bron die hierover had kunnen spreken beslaat deze dagen",
                "no source that could have told of this covers these days"));
    }

    private static Optional<LocalDate> due(LocalDate closes) {
        return closes.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(closes.minusDays(1));
    }

    private List<EventId> because() {
        return trigger.map(t -> List.of(t.id())).orElse(List.of());
    }

    private static List<EventId> ids(List<Fact> facts) {
        return facts.stream().map(Fact::id).toList();
    }
}
