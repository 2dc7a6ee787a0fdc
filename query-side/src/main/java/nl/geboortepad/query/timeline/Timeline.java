package nl.geboortepad.query.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.query.answer.Because;
import nl.geboortepad.query.answer.Entry;
import nl.geboortepad.query.answer.Span;

/**
 * A pregnancy as it was known at a moment, up to a day.
 *
 * @param version how far its own stream was read, counted from 0; -1 when nothing was known yet
 * @param versions the same for every stream that was merged into it
 * @param mergedInto the pregnancy that it turned out to be
 * @param accessChanged whether the caller sees other facts of that moment than she would have seen then
 * @param conflicts what sources disagree on
 * @param dueDates in the order in which they came into force, the one in force last
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Timeline(
        PregnancyId pregnancy,
        Instant knownAt,
        LocalDate on,
        long version,
        Map<String, Long> versions,
        Optional<PregnancyId> mergedInto,
        boolean accessChanged,
        Optional<LocalDate> dueDate,
        List<Entry> facts,
        List<Disagreement> conflicts,
        List<DueDate> dueDates) {

    /** @param sentence where it can be told in words what does not agree */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Disagreement(String about, List<Because> statements, Optional<Text> sentence) {}

    /**
     * @param since the last day on which it can have been established
     * @param moved the windows as this due date gave them, where another one is in force now
     */
    record DueDate(
            LocalDate date,
            String basis,
            Text basisInWords,
            EventId by,
            LocalDate since,
            Instant recordedAt,
            boolean inForce,
            List<MovedWindow> moved) {}

    /** A window under an earlier due date, and where it lies now. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MovedWindow(String norm, Text title, String occurrence, Span was, Optional<Span> is) {}
}
