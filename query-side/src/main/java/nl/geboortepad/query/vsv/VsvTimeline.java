package nl.geboortepad.query.vsv;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.query.answer.Entry;

/**
 * A partnership as it was known at a moment, up to a day.
 *
 * @param version how far its stream was read, counted from 0; -1 when nothing was known yet
 * @param mergedInto the partnership that it goes on in
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record VsvTimeline(
        Vsv vsv, Instant knownAt, LocalDate on, long version, Optional<Vsv> mergedInto, List<VsvEntry> facts) {

    /**
     * @param when as it was told, with the content that counts now
     * @param content the fields of the fact, as they count now
     * @param lateBy days from the last day on which it can have been true to the day on which it was recorded
     * @param original what it said before it was corrected
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record VsvEntry(
            EventId id,
            long version,
            String type,
            String when,
            LocalDate firstDay,
            LocalDate lastDay,
            Text sentence,
            Map<String, Object> content,
            Entry.Submitter by,
            Instant recordedAt,
            Optional<Instant> recordedAtSource,
            long lateBy,
            Entry.Status status,
            Optional<Entry.Original> original) {}
}
