package nl.geboortepad.query.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.EventId;
import nl.geboortepad.kernel.PregnancyId;
import nl.geboortepad.kernel.Vsv;
import nl.geboortepad.pathways.Text;
import nl.geboortepad.query.Entries.Because;
import nl.geboortepad.query.Entry.Age;
import nl.geboortepad.query.Outcome;
import nl.geboortepad.query.Span;

/**
 * A pregnancy held against its pathway, as it was known at a moment, on a day.
 *
 * @param version how far its own stream was read, counted from 0; -1 when nothing was known yet
 * @param age gestational age on the day
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Judged(
        PregnancyId pregnancy,
        Instant knownAt,
        LocalDate on,
        long version,
        Map<String, Long> versions,
        Optional<PregnancyId> mergedInto,
        String pathway,
        Optional<LocalDate> dueDate,
        Optional<Age> age,
        List<Verdict> verdicts) {

    /**
     * What one norm says of one occurrence.
     *
     * @param since the version of the norm: the first day from which this rule holds
     * @param adopted by whom, where a region's own pathway made it so
     * @param basis what the norm rests on; an {@code assumption} is no guideline
     * @param windowBasis what its window rests on, where that is something else
     * @param occurrence what is judged: empty for the pregnancy as a whole
     * @param because the facts that decided
     * @param note what to know beside it, such as that a proxy stood in for better evidence
     * @param next the day on which the verdict changes next, as far as the facts that are known tell, and to what
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Verdict(
            String norm,
            Text title,
            Text says,
            LocalDate since,
            Optional<Adopted> adopted,
            String basis,
            Optional<String> windowBasis,
            Source source,
            String occurrence,
            Optional<Because> trigger,
            Optional<Span> window,
            List<Earlier> earlierWindows,
            Outcome verdict,
            Text sentence,
            List<Because> because,
            Optional<Text> note,
            Optional<Next> next) {}

    /**
     * The partnership that made this the norm for her.
     *
     * @param wanted the day from which it wanted so
     * @param from the day from which it holds: never before the day on which that was recorded
     */
    record Adopted(Vsv vsv, String pathway, EventId by, LocalDate wanted, LocalDate from, Instant recordedAt) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Source(String document, String section, Optional<String> cites, Optional<LocalDate> checked) {}

    record Earlier(LocalDate dueDate, EventId by, Span window) {}

    record Next(LocalDate on, Outcome verdict, Text sentence) {}
}
