package nl.geboortepad.query.figures;

import nl.geboortepad.kernel.text.Text;

/**
 * How the counts of an answer were rounded.
 *
 * @param base each count is a multiple of it
 * @param leastCell fewer are not told
 * @param leastCohort of a group of fewer nothing is told
 */
public record Rounding(int base, int leastCell, int leastCohort, Text note) {
    static Rounding by(FigureLimits limits, int leastCohort) {
        return new Rounding(
                limits.base(),
                limits.leastCell(),
                leastCohort,
                new Text(
                        ("Aantallen vrouwen, elk voor zich bij toeval naar boven of beneden afgerond op een veelvoud van %d: zij"
                                        + " tellen niet altijd op. Minder dan %d wordt niet getoond, en van een groep van minder"
                                        + " dan %d niets. Nieuwe feiten tellen mee zodra zij over ten minste %d vrouwen gaan.")
                                .formatted(limits.base(), limits.leastCell(), leastCohort, limits.leastCohort()),
                        ("Counts of women, each by itself rounded up or down by chance to a multiple of %d: they need not add"
                                        + " up. Fewer than %d are not shown, and of a group of fewer than %d nothing is. New"
                                        + " facts count once they are about at least %d women.")
                                .formatted(limits.base(), limits.leastCell(), leastCohort, limits.leastCohort())));
    }
}
