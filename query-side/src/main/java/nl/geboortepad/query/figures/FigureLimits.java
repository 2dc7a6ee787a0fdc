package nl.geboortepad.query.figures;

/**
 * How coarse figures are for who may not know a case.
 *
 * @param base counts are told as multiples of it
 * @param leastCell a count that is rounded to fewer women is not told
 * @param leastCohort of a group that is rounded to fewer women nothing is told
 * @param leastForWhatIf the same for a question in which somebody chooses the norms
 */
public record FigureLimits(int base, int leastCell, int leastCohort, int leastForWhatIf) {}
