package nl.geboortepad.query.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.identity.Actor;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.GestationalAge;

/**
 * One fact as a reader sees it.
 *
 * @param when as its source told it, with the content that counts now
 * @param age gestational age on its first day, by the due date in force
 * @param content the fields of the fact, as they count now
 * @param lateBy days from the last day on which it can have been true to the day on which it was recorded
 * @param original what it said before it was corrected
 * @param conflicts what it speaks of together with statements that contradict it
 * @param words free texts in it, for who may read them and as long as they exist
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Entry(
        EventId id,
        PregnancyId stream,
        long version,
        String type,
        String when,
        LocalDate firstDay,
        LocalDate lastDay,
        Optional<Age> age,
        Text sentence,
        Map<String, Object> content,
        List<NamedCaregiver> caregivers,
        Submitter by,
        Instant recordedAt,
        Optional<Instant> recordedAtSource,
        long lateBy,
        Status status,
        Optional<Original> original,
        List<String> conflicts,
        List<FreeText> words) {

    /** {@code 9w0d} in files, {@code 9+0} on screens. */
    public record Age(String text, String onScreen, int days) {
        public static Age of(GestationalAge age) {
            return new Age(age.toString(), age.onScreen(), age.days());
        }

        public static Age on(LocalDate day, LocalDate dueDate) {
            return of(GestationalAge.on(day, dueDate));
        }
    }

    /** A caregiver that the fact names, by the field that names her. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record NamedCaregiver(
            String field, Text role, Organisation organisation, String person, Optional<String> name) {}

    /** Who sent it. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Submitter(String client, String role, Optional<Organisation> organisation, String source) {
        public static Submitter of(Actor actor) {
            return new Submitter(actor.client(), actor.role(), actor.organisation(), actor.source());
        }
    }

    /**
     * @param kind {@code standing}, {@code corrected} or {@code retracted}
     * @param by the entries that corrected or retracted it
     */
    public record Status(String kind, List<EventId> by) {
        public static Status of(Optional<EventId> retraction, List<EventId> corrections) {
            return retraction
                    .map(r -> new Status("retracted", List.of(r)))
                    .orElseGet(() -> new Status(corrections.isEmpty() ? "standing" : "corrected", corrections));
        }
    }

    public record Original(String type, String when, Text sentence, Map<String, Object> content) {}

    public record FreeText(String field, String text) {}
}
