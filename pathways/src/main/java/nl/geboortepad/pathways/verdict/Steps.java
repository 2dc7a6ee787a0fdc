package nl.geboortepad.pathways.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.Interval;

/**
 * The verdict of one norm on one occurrence for every day there is: it changes on a few days only, and each step holds
 * until the next. Judging a day is looking up its step; nothing is ever recomputed because time passes.
 */
public record Steps(List<Step> steps) {

    /**
     * From {@code from} on, until the next step.
     *
     * @param because the events that decided
     * @param note what a reader must know beside it, such as that a proxy stood in for the evidence
     */
    public record Step(LocalDate from, Verdict verdict, List<EventId> because, Optional<Text> note) {
        Step from(LocalDate day) {
            return new Step(day, verdict, because, note);
        }

        private Step beside(Optional<Text> other) {
            return other.isEmpty() ? this : new Step(from, verdict, because, Text.both(other, note));
        }

        private boolean sameAs(Step other) {
            return verdict.getClass() == other.verdict.getClass()
                    && verdict.equals(other.verdict)
                    && because.equals(other.because)
                    && note.equals(other.note);
        }
    }

    public Step on(LocalDate day) {
        var found = steps.getFirst();
        for (var step : steps) {
            if (step.from().isAfter(day)) {
                break;
            }
            found = step;
        }
        return found;
    }

    /** The days of a step: up to the next one. */
    public Interval days(Step step) {
        var next = steps.indexOf(step) + 1;
        return new Interval(step.from(), next < steps.size() ? steps.get(next).from() : LocalDate.MAX);
    }

    /** The same from a day on; until then it is not yet asked. */
    public Steps notBefore(LocalDate day) {
        var first = on(day);
        var painter = paint(new Verdict.NotYet(Optional.of(day)), List.of());
        painter.from(day, first.verdict(), first.because(), first.note());
        steps.stream()
                .filter(step -> step.from().isAfter(day))
                .forEach(step -> painter.from(step.from(), step.verdict(), step.because(), step.note()));
        return painter.done();
    }

    public static Painter paint(Verdict verdict, List<EventId> because) {
        return new Painter().from(LocalDate.MIN, verdict, because);
    }

    public static Steps always(Verdict verdict, List<EventId> because) {
        return paint(verdict, because).done();
    }

    /** The days on which any of these changes. */
    public static List<LocalDate> edges(List<Steps> all) {
        var edges = new TreeSet<LocalDate>();
        all.forEach(steps -> steps.steps().forEach(step -> edges.add(step.from())));
        return new ArrayList<>(edges);
    }

    /** Lays verdicts over days; what is painted later lies on top. */
    public static final class Painter {
        /** So many steps there are, as a rule. */
        private static final int USUAL = 4;

        /** In order, none twice of one day. */
        private final List<Step> steps = new ArrayList<>(USUAL);

        private Optional<Text> beside = Optional.empty();

        /** Every step says this too. */
        public Painter noting(Optional<Text> note) {
            beside = note;
            return this;
        }

        public Painter from(LocalDate day, Verdict verdict, List<EventId> because) {
            return from(day, verdict, because, Optional.empty());
        }

        public Painter from(LocalDate day, Verdict verdict, List<EventId> because, Optional<Text> note) {
            clearFrom(day);
            steps.add(new Step(day, verdict, because, note));
            return this;
        }

        private void clearFrom(LocalDate day) {
            while (!steps.isEmpty() && !steps.getLast().from().isBefore(day)) {
                steps.removeLast();
            }
        }

        public Painter during(Interval days, Verdict verdict, List<EventId> because) {
            var before = List.copyOf(steps);
            clearFrom(days.from());
            steps.add(new Step(days.from(), verdict, because, Optional.empty()));
            if (!days.to().equals(LocalDate.MAX)) {
                steps.add(new Steps(before).on(days.to()).from(days.to()));
                before.stream().filter(step -> step.from().isAfter(days.to())).forEach(steps::add);
            }
            return this;
        }

        /** What is painted is not painted on. */
        public Steps done() {
            var kept = 0;
            for (var i = 0; i < steps.size(); i++) {
                var step = steps.get(i).beside(beside);
                if (kept == 0 || !steps.get(kept - 1).sameAs(step)) {
                    steps.set(kept, step);
                    kept++;
                }
            }
            while (steps.size() > kept) {
                steps.removeLast();
            }
            return new Steps(Collections.unmodifiableList(steps));
        }
    }
}
