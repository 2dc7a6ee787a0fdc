package nl.geboortepad.command.audit;

import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;

/**
 * What an audit remembers of the day on which its case was brought. The pregnancy knows that day; were it here too, the two
 * could be laid side by side for ever.
 */
final class Quarter {
    private static final int MONTHS = 3;

    private Quarter() {}

    static When of(When when) {
        var day = when.first();
        var first = day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % MONTHS);
        return When.days(new Interval(first, first.plusMonths(MONTHS)));
    }
}
