package nl.geboortepad.query.reading;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.WrongFields;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.When;

/**
 * What moment and what day a question is about.
 *
 * @param knownAt only what was recorded up to this moment counts; without it, everything that is known
 * @param on windows are compared with this day
 * @param now when it was asked
 */
public record Viewpoint(Optional<Instant> knownAt, LocalDate on, Instant now) {
    /** @throws Problem 400 with all that is wrong with either */
    public static Viewpoint of(Optional<String> knownAt, Optional<String> on, Clock clock) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var faults = new ArrayList<Problem>();
        var moment = Problem.orFault(() -> knownAt.map(text -> moment(text, now)), faults);
        var day = Problem.orFault(() -> on.map(text -> QueryParameters.day("on", text)), faults);
        WrongFields.throwAny(faults);
        return new Viewpoint(moment, day.orElse(LocalDate.ofInstant(now, When.ZONE)), now);
    }

    private static Instant moment(String text, Instant now) {
        var moment = QueryParameters.moment("knownAt", text);
        if (moment.isAfter(now)) {
            throw QueryParameters.wrong(
                    "knownAt",
                    new Text(
                            "Wat later bekend wordt, is nu niet te zeggen.",
                            "What will be known later cannot be told now."));
        }
        return moment;
    }

    /** The same of a moment that is asked about once and for all. */
    public Viewpoint at(Instant moment) {
        return new Viewpoint(Optional.of(moment), on, now);
    }

    /** The moment up to which facts count. */
    public Instant upTo() {
        return knownAt.orElse(Instant.MAX);
    }

    /** The moment that the answer is about. */
    public Instant moment() {
        return knownAt.orElse(now);
    }
}
