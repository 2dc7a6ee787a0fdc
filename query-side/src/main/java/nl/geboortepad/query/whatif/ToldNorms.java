package nl.geboortepad.query.whatif;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.region.WindowChanges;
import nl.geboortepad.query.whatif.WhatIf.UntoldNorm;

/**
 * The norms of which a what-if may tell. Who may not know a case is told only of those that ask the same of the same women as
 * the nation does: with a condition of her own she could look for one woman.
 */
final class ToldNorms {
    private static final Text OF_ITS_OWN = new Text(
            "dit stelt een voorwaarde die het landelijke zorgpad niet kent, of verschuift een termijn met iets anders dan hele"
                    + " weken; dat telt alleen een steward",
            "this has a condition that the national pathway does not have, or moves a window by something else than whole"
                    + " weeks; only a steward counts that");

    private final boolean all;
    private final Set<String> told;
    private final List<UntoldNorm> others;

    ToldNorms(CohortQuestion question, Pathway national) {
        this.all = question.reader().isExact();
        var parts = question.other().norms().stream()
                .collect(Collectors.partitioningBy(norm -> WindowChanges.only(norm, national)));
        this.told = parts.get(true).stream().map(Norm::id).collect(Collectors.toSet());
        this.others = parts.get(false).stream()
                .map(norm -> new UntoldNorm(norm.id(), norm.title(), OF_ITS_OWN))
                .toList();
    }

    boolean includes(String norm) {
        return all || told.contains(norm);
    }

    Optional<List<UntoldNorm>> others() {
        return all ? Optional.empty() : Optional.of(others);
    }
}
