package nl.geboortepad.pathways.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.clause.Evidence;
import nl.geboortepad.pathways.clause.EvidenceSearch;
import nl.geboortepad.pathways.clause.Waiver;
import nl.geboortepad.pathways.clause.Window;
import nl.geboortepad.pathways.verdict.Steps;
import nl.geboortepad.pathways.verdict.Verdict;

/**
 * Something is asked for within days, and evidence shows it, or not. The verdict for every day follows.
 *
 * @param window the days in which it must be done; absent while what it counts from has not happened
 * @param search where evidence can be found, on whatever day
 * @param stop what ends the demand when it comes before it fell due; what was missed by then stays so, since what is done
 *     afterwards no longer counts
 * @param waived the days on which she declined
 */
record Demand(
        Optional<Statement> trigger,
        Optional<Window.Laid> window,
        EvidenceSearch search,
        Optional<Statement> stop,
        List<Waiver.Waived> waived) {
    private static final Verdict SILENT = new Verdict.CannotTell(new Text(
            "geen bron die hierover had kunnen spreken beslaat deze dagen",
            "no source that could have told of this covers these days"));

    Steps steps() {
        var because = because();
        if (window.isEmpty()) {
            var painter = Steps.paint(new Verdict.NotYet(Optional.empty()), because);
            return ended(painter, LocalDate.MAX, search.until(stop).found(LocalDate.MAX), false);
        }
        var days = window.get().days();
        var painter = Steps.paint(new Verdict.NotYet(Optional.of(days.from())), because)
                .noting(window.get().proxy());
        if (waived.isEmpty()) {
            var shown = search.until(stop).found(days.to());
            if (shown.isPresent() && shown.get().day().isBefore(days.to())) {
                painter.from(days.from(), open(days.to()), because);
                return ended(painter, days.to(), shown, false);
            }
            var silenceCounts = search.silenceCounts(days.to());
            layOpen(painter, days, days.to(), because, silenceCounts);
            return ended(painter, days.to(), shown, silenceCounts);
        }
        var closes = waiting(painter, days, because);
        return ended(painter, closes, search.until(stop).found(closes), search.silenceCounts(closes));
    }

    /** @param silenceCounts up to the day on which it closes; looked at only where it was not shown in time */
    private Steps ended(
            Steps.Painter painter, LocalDate closes, Optional<Evidence.Shown> shown, boolean silenceCounts) {
        if (shown.isPresent()) {
            var evidence = shown.get();
            painter.from(evidence.day(), met(evidence, closes, silenceCounts), ids(evidence.facts()), evidence.proxy());
        }
        if (stop.isPresent()) {
            stop(painter, stop.get(), closes, shown, silenceCounts);
        }
        return painter.done();
    }

    /**
     * Lays open, waived and overdue days; on a day before she declines, the due day is still the old one.
     *
     * @return the day on which it is no longer in time
     */
    private LocalDate waiting(Steps.Painter painter, Interval days, List<EventId> because) {
        var closes = days.to();
        layOpen(painter, days, closes, because, search.silenceCounts(closes));
        for (var w : waived) {
            if (w.days().from().isBefore(closes)) {
                closes = Waiver.extend(days.from(), closes, w);
                painter.from(w.days().from(), new Verdict.Waived(w.days().from()), List.of(w.by().id()));
                if (w.days().to().isBefore(days.from())) {
                    painter.from(w.days().to(), new Verdict.NotYet(Optional.of(days.from())), because);
                    layOpen(painter, days, closes, because, search.silenceCounts(closes));
                } else if (!closes.equals(LocalDate.MAX)) {
                    var left = new Interval(w.days().to(), closes);
                    layOpen(painter, left, closes, because, search.silenceCounts(closes));
                }
            }
        }
        return closes;
    }

    private void layOpen(
            Steps.Painter painter, Interval open, LocalDate closes, List<EventId> because, boolean silenceCounts) {
        painter.from(open.from(), open(closes), because);
        if (silenceCounts) {
            painter.from(closes, new Verdict.Missed(closes.minusDays(1), search.tooLate(closes)), because);
        } else {
            painter.from(closes, SILENT, because);
        }
    }

    private static Verdict open(LocalDate closes) {
        return new Verdict.Open(Optional.of(closes.minusDays(1)));
    }

    private static Verdict met(Evidence.Shown evidence, LocalDate closes, boolean silenceCounts) {
        var day = evidence.day();
        if (day.isBefore(closes)) {
            return new Verdict.Met(day);
        }
        return silenceCounts ? new Verdict.MetLate(day, closes.minusDays(1)) : SILENT;
    }

    private static void stop(
            Steps.Painter painter,
            Statement stop,
            LocalDate closes,
            Optional<Evidence.Shown> shown,
            boolean silenceCounts) {
        var day = stop.day();
        if (shown.isPresent() && !day.isBefore(shown.get().day())) {
            return;
        }
        if (day.isBefore(closes)) {
            painter.from(day, stopped(stop), List.of(stop.id()));
        } else if (silenceCounts) {
            painter.from(day, new Verdict.Missed(closes.minusDays(1), true), List.of(stop.id()));
        }
    }

    private static Verdict stopped(Statement stop) {
        var day = written(stop.day());
        return new Verdict.NotApplicable(new Text(
                "opgehouden op " + day + ", voordat het moest zijn gedaan",
                "ended on " + day + ", before it fell due"));
    }

    /** As the field writes it: {@code 23-11-2026}. */
    private static String written(LocalDate day) {
        var iso = day.toString();
        return iso.substring(8) + "-" + iso.substring(5, 7) + "-" + iso.substring(0, 4);
    }

    static Verdict silent() {
        return SILENT;
    }

    private List<EventId> because() {
        return trigger.isPresent() ? List.of(trigger.get().id()) : List.of();
    }

    private static List<EventId> ids(List<Statement> facts) {
        return facts.size() == 1
                ? List.of(facts.getFirst().id())
                : facts.stream().map(Statement::id).toList();
    }
}
