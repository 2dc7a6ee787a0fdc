package nl.geboortepad.query.vsv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.judging.Judgement;

/**
 * Periods in a row of which a norm says the same, told by the newest of them.
 *
 * @param others those right before it, the newest first
 */
record FoldedPeriods(Judgement newest, List<Judgement> others) {
    private static final Comparator<Judgement> NEWEST_FIRST = Comparator.comparing(
                    (Judgement j) -> j.period().orElse(LocalDate.MIN))
            .reversed();

    /** Whether it is about a period that has begun, or about no period. */
    static boolean begun(Judgement judgement, LocalDate on) {
        return judgement.period().map(first -> !first.isAfter(on)).orElse(true);
    }

    /** Norm by norm in the order of the pathway, each with its newest period first. */
    static List<FoldedPeriods> of(List<Judgement> judgements, LocalDate on, boolean fold) {
        var folds = new ArrayList<FoldedPeriods>();
        var rest = new ArrayList<>(judgements);
        while (!rest.isEmpty()) {
            var of = rest.getFirst();
            var same = rest.stream().filter(j -> series(j).equals(series(of))).toList();
            rest.removeAll(same);
            same.stream().sorted(NEWEST_FIRST).forEach(j -> add(folds, j, on, fold));
        }
        return folds;
    }

    private static void add(List<FoldedPeriods> folds, Judgement next, LocalDate on, boolean fold) {
        var last = folds.isEmpty() ? Optional.<FoldedPeriods>empty() : Optional.of(folds.getLast());
        if (fold && last.filter(f -> f.goesOn(next, on)).isPresent()) {
            last.get().others().add(next);
        } else {
            folds.add(new FoldedPeriods(next, new ArrayList<>()));
        }
    }

    private boolean goesOn(Judgement next, LocalDate on) {
        return newest.period().isPresent()
                && next.period().isPresent()
                && series(newest).equals(series(next))
                && newest.since().equals(next.since())
                && newest.on(on).verdict().kind() == next.on(on).verdict().kind();
    }

    /** What is judged period after period: the norm, and which part of it. */
    private static String series(Judgement judgement) {
        var part = judgement
                .period()
                .map(first -> judgement.occurrence().replace(first.toString(), ""))
                .orElse("");
        return judgement.norm().id() + " " + part;
    }

    Optional<VsvCompliance.EarlierPeriods> older() {
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new VsvCompliance.EarlierPeriods(
                        others.size(),
                        others.getLast().period().orElseThrow(),
                        others.getFirst().window().map(Interval::to).orElseThrow()));
    }
}
