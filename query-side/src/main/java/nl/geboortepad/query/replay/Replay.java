package nl.geboortepad.query.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.query.answer.Entry;
import nl.geboortepad.query.answer.NormsVersion;
import nl.geboortepad.query.answer.Outcome;

/**
 * One page of the replay of a pregnancy.
 *
 * @param on the day that was asked for
 * @param onDayOfRecording whether no day was asked for: each frame is judged on the day of its recording
 * @param judgedBy by which norms
 * @param accessChanged whether the caller sees other facts of that moment than she would have seen then
 * @param total frames in all
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Replay(
        PregnancyId pregnancy,
        Instant knownAt,
        Optional<LocalDate> on,
        boolean onDayOfRecording,
        NormsVersion judgedBy,
        boolean accessChanged,
        long version,
        Map<String, Long> versions,
        int page,
        int size,
        int total,
        List<Frame> frames) {

    /**
     * One fact, and how things stood after it.
     *
     * @param number counted from 1, in order of recording
     * @param on the day on which the situation and the changes are seen
     * @param fact as it was known then: a later correction is a frame of its own
     * @param changes verdicts that this fact changed, judged on that day
     */
    record Frame(int number, LocalDate on, Entry fact, SituationSummary situation, List<VerdictChange> changes) {}

    /** The situation at the end of the day, in the words of files. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record SituationSummary(
            Optional<LocalDate> dueDate,
            Optional<Entry.Age> age,
            List<String> coordinators,
            List<String> accountable,
            List<String> team,
            List<String> consents,
            Map<String, String> risks,
            Optional<LocalDate> planSince,
            Optional<String> chosenBirthPlace,
            List<String> openReferrals,
            int childrenBorn) {}

    /**
     * @param from what was said before; absent where the norm asked nothing of this occurrence
     * @param to what is said now; absent where the occurrence is gone
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record VerdictChange(
            String norm,
            Text title,
            String occurrence,
            Optional<Outcome> from,
            Optional<Outcome> to,
            Optional<Text> sentence) {}
}
