package nl.geboortepad.query.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.query.reading.QueryParameters;
import nl.geboortepad.query.reading.Viewpoint;

/**
 * Who reads figures about women. Who may not know a case reads each count rounded by itself, by a draw about the women behind
 * it: the same women give the same figure, however often and in however many ways they are asked for.
 */
public final class FigureReader {
    private final boolean exact;
    private final int leastCohort;
    private final FigureLimits limits;
    private final Chance chance;
    private final Releases releases;

    FigureReader(boolean exact, int leastCohort, FigureLimits limits, Chance chance, Releases releases) {
        this.exact = exact;
        this.leastCohort = leastCohort;
        this.limits = limits;
        this.chance = chance;
        this.releases = releases;
    }

    public boolean isExact() {
        return exact;
    }

    /** How the counts were rounded; absent where they were not. */
    public Optional<Rounding> rounding() {
        return exact ? Optional.empty() : Optional.of(Rounding.by(limits, leastCohort));
    }

    /**
     * A count.
     *
     * @param cell what is counted, in words that nobody who asks can choose
     * @return empty where it is too small to tell
     */
    public Optional<Long> cell(String cell, Contributors women) {
        return told(cell, women, limits.leastCell());
    }

    /** The size of a group; empty where nothing may be told of it. */
    public Optional<Long> cohort(String cell, Contributors women) {
        return told(cell, women, leastCohort);
    }

    /** At most so many; never fewer than there are, so that what is behind does not look whole. */
    public long atMost(Contributors women) {
        return atMost(women.women());
    }

    /** The same of anything that is counted: a single entry would tell when something was recorded of somebody. */
    public long atMost(long count) {
        return exact ? count : Math.ceilDiv(count, limits.base()) * limits.base();
    }

    private Optional<Long> told(String cell, Contributors women, int least) {
        return exact
                ? Optional.of(women.women())
                : Optional.of(rounded(cell, women)).filter(count -> count >= least);
    }

    /** Up as often as its rest says, so that the mean of many figures is that of the counts. */
    private long rounded(String cell, Contributors women) {
        var rest = women.women() % limits.base();
        var up = Long.remainderUnsigned(chance.draw(cell + " " + women.women() + " " + women.sum()), limits.base())
                < rest;
        return women.women() - rest + (up ? limits.base() : 0);
    }

    /**
     * The moment and day that are asked about; without a day, for who may not know a case, the end of the month before.
     *
     * @throws nl.geboortepad.kernel.request.Problem 400 when she asks for a day that is not the last of a month: the
     *     figures of two days in a row tell of whom the days differ
     */
    public Viewpoint viewpoint(Optional<String> knownAt, Optional<String> on, Clock clock) {
        var asked = Viewpoint.of(knownAt, on, clock);
        if (exact) {
            return asked;
        }
        if (on.isEmpty()) {
            var lastMonth = asked.on().withDayOfMonth(1).minusDays(1);
            return new Viewpoint(asked.knownAt(), lastMonth, asked.now());
        }
        if (!asked.on().equals(asked.on().with(TemporalAdjusters.lastDayOfMonth()))) {
            throw QueryParameters.wrong(
                    "on",
                    new Text(
                            "Cijfers zijn er naar de laatste dag van een maand, zoals 2026-03-31.",
                            "There are figures by the last day of a month, such as 2026-03-31."));
        }
        return asked;
    }

    /**
     * As of when women are counted; never while too few are known of.
     *
     * @param asked of a settled moment: that is not passed
     */
    public Optional<Viewpoint> known(Vsv vsv, Viewpoint asked) {
        return exact
                ? Optional.of(asked)
                : releases.last(vsv, asked.moment())
                        .map(release -> new Viewpoint(Optional.of(release), asked.on(), asked.now()));
    }

    /**
     * Periods that lie within one another would tell of the women in between.
     *
     * @param parameter of the last day
     * @throws nl.geboortepad.kernel.request.Problem 400 when who may not know a case asks for other days than a quarter
     */
    public void mustBeQuarter(String parameter, LocalDate first, LocalDate last) {
        if (!exact && !isQuarter(first, last.plusDays(1))) {
            throw QueryParameters.wrong(
                    parameter,
                    new Text(
                            "Vraag een kwartaal, van de eerste tot en met de laatste dag.",
                            "Ask for a calendar quarter, from its first up to and including its last day."));
        }
    }

    /**
     * @param parameter of the first day after it
     * @throws nl.geboortepad.kernel.request.Problem 400 when who may not know a case asks for other days than a year or a
     *     quarter
     */
    public void mustBeYearOrQuarter(String parameter, LocalDate first, LocalDate after) {
        var year = first.getDayOfYear() == 1 && after.equals(first.plusYears(1));
        if (!exact && !year && !isQuarter(first, after)) {
            throw QueryParameters.wrong(
                    parameter,
                    new Text(
                            "Vraag een kalenderjaar of een kwartaal, tot de eerste dag erna.",
                            "Ask for a calendar year or quarter, up to the first day after it."));
        }
    }

    private static boolean isQuarter(LocalDate first, LocalDate after) {
        return first.equals(first.with(IsoFields.DAY_OF_QUARTER, 1)) && after.equals(first.plusMonths(3));
    }
}
