package nl.geboortepad.query.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.query.answer.Entry.Age;
import nl.geboortepad.query.answer.ExplainedVerdict;
import nl.geboortepad.query.answer.NormsVersion;

/**
 * A pregnancy held against its pathway, as it was known at a moment, on a day.
 *
 * @param version how far its own stream was read, counted from 0; -1 when nothing was known yet
 * @param age gestational age on the day
 * @param judgedBy by which norms
 * @param accessChanged whether the caller sees other facts of that moment than she would have seen then
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Compliance(
        PregnancyId pregnancy,
        Instant knownAt,
        LocalDate on,
        long version,
        Map<String, Long> versions,
        Optional<PregnancyId> mergedInto,
        String pathway,
        NormsVersion judgedBy,
        boolean accessChanged,
        Optional<LocalDate> dueDate,
        Optional<Age> age,
        List<ExplainedVerdict> verdicts) {}
