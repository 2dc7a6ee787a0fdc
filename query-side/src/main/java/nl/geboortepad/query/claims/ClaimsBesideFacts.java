package nl.geboortepad.query.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.query.answer.ExplainedVerdict;
import nl.geboortepad.query.answer.NormsVersion;
import nl.geboortepad.query.figures.Rounding;

/**
 * What a partnership claims of itself, beside what its own events show. About groups: no pregnancy can be named from it.
 *
 * @param knownTo up to which moment all that was recorded of women is counted
 * @param behind events that are stored and not yet in the view of verdicts
 * @param judgedBy by which norms
 * @param days what was so on these days is counted
 * @param version how far its own stream was read, counted from 0; -1 when nothing was known yet
 * @param mergedInto the partnership that it goes on in, where its women are counted from then on
 * @param thin of fewer pregnancies than this nothing is concluded
 * @param aspects the nine aspects of the self-assessment
 * @param inspection the norms of the inspectorate
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ClaimsBesideFacts(
        Vsv vsv,
        Instant knownAt,
        Optional<Instant> knownTo,
        long behind,
        LocalDate on,
        NormsVersion judgedBy,
        Interval days,
        long version,
        Optional<Vsv> mergedInto,
        CountedWomen whose,
        Optional<Rounding> rounding,
        int thin,
        List<Comparison> aspects,
        List<Comparison> inspection) {

    /**
     * Whose care is counted: women who are with the partnership at that moment, in the days that they were.
     *
     * @param pregnancies how many have care that can lie in the period; absent where they are fewer than may be told
     * @param read of how many the facts are read; where that is fewer, they are a sample drawn by chance
     * @param lagging at most so many are counted by an earlier version, because they could not be judged or are still to be
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CountedWomen(Optional<Long> pregnancies, Optional<Long> read, Optional<Long> lagging, Text sentence) {}

    /**
     * One thing that is claimed, and what there is to see of it.
     *
     * @param subject the aspect, or the norm as the inspectorate calls it
     * @param stands {@code borne-out}, {@code contradicted}, {@code cannot-tell} or {@code not-claimed}
     * @param supports absent where no event can speak of it
     * @param silent what no event can tell of it
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Comparison(
            String subject,
            Optional<Text> theme,
            Text title,
            Optional<ExplainedVerdict.Citation> source,
            Optional<Claim> claim,
            Optional<SupportedLevels> supports,
            String stands,
            Text sentence,
            Optional<Text> silent,
            List<LevelCheck> levels,
            List<Figure> evidence) {}

    record Claim(String level, EventId event, String when, Instant recordedAt) {}

    /**
     * @param atLeast the level that the events bear out for certain
     * @param atMost the highest level that they do not contradict
     */
    record SupportedLevels(String atLeast, String atMost) {}

    /**
     * A level, and whether the events bear it out.
     *
     * @param basis what the thresholds rest on; an {@code assumption} is no guideline
     * @param holds {@code holds}, {@code does-not} or {@code cannot-tell}
     */
    record LevelCheck(String level, Text says, String basis, String holds, List<Reason> because) {}

    /** @param count the figure that decided; none where no event can tell */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Reason(String holds, Optional<String> count, Text sentence) {}

    /**
     * What was counted.
     *
     * @param pregnancies behind the figure; absent where the partnership speaks for itself, or where they are too few to tell
     * @param percent of all that was seen, rounded down; what no source could have told counts among all
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Figure(
            String count,
            Text title,
            Optional<Long> pregnancies,
            Optional<Integer> percent,
            List<OutcomeCount> outcomes,
            Optional<Text> note) {}

    /**
     * @param outcome the verdict; of facts {@code yes}, {@code no} or {@code untold}
     * @param count how often; of women, where counts are rounded
     * @param events how many facts are behind it; {@code named} are some of these, for who may know the cases
     */
    record OutcomeCount(String outcome, Text word, long count, long events, List<EventId> named) {}
}
