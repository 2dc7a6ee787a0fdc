package nl.geboortepad.query.vsv;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.query.answer.ExplainedVerdict;
import nl.geboortepad.query.answer.NormsVersion;

/**
 * A partnership held against the norms for partnerships, as it was known at a moment, on a day.
 *
 * @param version how far its stream was read, counted from 0; -1 when nothing was known yet
 * @param mergedInto the partnership that it goes on in
 * @param judgedBy by which norms
 * @param ahead periods that begin after the day; nothing is said of them
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record VsvCompliance(
        Vsv vsv,
        Instant knownAt,
        LocalDate on,
        long version,
        Optional<Vsv> mergedInto,
        String pathway,
        NormsVersion judgedBy,
        int ahead,
        List<VsvVerdict> verdicts) {

    /** @param folded periods right before this one of which the same norm says the same */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record VsvVerdict(@JsonUnwrapped ExplainedVerdict verdict, Optional<EarlierPeriods> folded) {}

    /**
     * Periods that are not told one by one; asking for their norm alone tells each.
     *
     * @param from the first day of the earliest
     * @param to the first day after the latest
     */
    record EarlierPeriods(int periods, LocalDate from, LocalDate to) {}
}
