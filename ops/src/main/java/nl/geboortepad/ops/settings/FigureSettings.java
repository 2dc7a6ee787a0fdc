package nl.geboortepad.ops.settings;

import nl.geboortepad.kernel.text.Text;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How coarse figures are for who may not know a case.
 *
 * @param base counts are multiples of it
 * @param leastCell a count of fewer women is not told
 * @param leastCohort of a group of fewer women nothing is told
 * @param leastForWhatIf the same where the reader chooses the norms
 */
@ConfigurationProperties("geboortepad.figures")
public record FigureSettings(int base, int leastCell, int leastCohort, int leastForWhatIf) {
    /** Below this a figure tells of one woman what it should not, whoever set it. */
    private static final int LEAST_BASE = 3;

    private static final int LEAST_COHORT = 10;

    private static final int LEAST_FOR_WHAT_IF = 20;

    public FigureSettings {
        from("geboortepad.figures.base", base, LEAST_BASE);
        from("geboortepad.figures.least-cell", leastCell, 2 * base);
        from("geboortepad.figures.least-cohort", leastCohort, Math.max(LEAST_COHORT, leastCell));
        from("geboortepad.figures.least-for-what-if", leastForWhatIf, Math.max(LEAST_FOR_WHAT_IF, leastCohort));
    }

    private static void from(String setting, int value, int least) {
        Require.that(setting, value, v -> v >= least, new Text("een getal vanaf " + least, "a number from " + least));
    }
}
