package nl.geboortepad.query.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.query.figures.Contributors;
import nl.geboortepad.query.figures.FigureReader;
import nl.geboortepad.query.whatif.WhatIf.Difference;
import nl.geboortepad.query.whatif.WhatIf.DifferingCase;
import nl.geboortepad.query.whatif.WhatIf.NormChanges;

/** What differs in a cohort, counted woman by woman. */
final class CountedCohort {
    private final FigureReader reader;
    private final List<DifferingCase> differing = new ArrayList<>();
    private final Map<String, Text> titles = new LinkedHashMap<>();
    private final Map<String, Map<String, Contributors>> turned = new LinkedHashMap<>();
    private Contributors looked = Contributors.NONE;
    private int unjudged;

    CountedCohort(FigureReader reader) {
        this.reader = reader;
    }

    void looked(PregnancyId pregnancy, List<Difference> differences) {
        looked = looked.with(pregnancy);
        if (differences.isEmpty()) {
            return;
        }
        differing.add(new DifferingCase((int) looked.women(), pregnancy, differences));
        var counted = new HashSet<String>();
        for (var difference : differences) {
            titles.putIfAbsent(difference.norm(), difference.title());
            if (counted.add(difference.norm() + " " + turn(difference))) {
                turned.computeIfAbsent(difference.norm(), norm -> new TreeMap<>())
                        .merge(turn(difference), Contributors.NONE.with(pregnancy), (all, one) -> all.with(pregnancy));
            }
        }
    }

    /** A case took too much work to be judged. */
    void tooMuch() {
        unjudged++;
    }

    int unjudged() {
        return unjudged;
    }

    private static String turn(Difference difference) {
        var was = difference.is().map(side -> side.verdict().kind()).orElse("nothing");
        var becomes = difference.wouldBe().map(side -> side.verdict().kind()).orElse("nothing");
        return was + " to " + becomes;
    }

    Optional<Long> size() {
        return reader.cohort("looked", looked);
    }

    /** Over all norms together, only to who may know the cases: one more norm in the question would tell of one more woman. */
    Optional<Long> differ() {
        return Optional.of((long) differing.size()).filter(all -> reader.isExact());
    }

    List<DifferingCase> differing() {
        return differing;
    }

    /** Only those of which a count may be told, and not in the order of the cases, which would tell of the first of them. */
    List<NormChanges> norms() {
        return turned.entrySet().stream()
                .map(norm -> new NormChanges(
                        norm.getKey(), titles.get(norm.getKey()), counts(norm.getKey(), norm.getValue())))
                .filter(norm -> !norm.turned().isEmpty())
                .sorted(Comparator.comparing(NormChanges::norm))
                .toList();
    }

    private Map<String, Long> counts(String norm, Map<String, Contributors> turns) {
        var counts = new TreeMap<String, Long>();
        turns.forEach(
                (turn, women) -> reader.cell(norm + " " + turn, women).ifPresent(count -> counts.put(turn, count)));
        return counts;
    }
}
