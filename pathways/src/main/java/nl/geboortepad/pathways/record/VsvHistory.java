package nl.geboortepad.pathways.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.event.Correction;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;

/**
 * What was known of one partnership at some moment, in order of recording.
 *
 * @param recorded everything, corrections and what they correct included
 * @param standing what still counts: corrected entries with their last content, retracted ones left out
 */
public record VsvHistory(List<VsvFact> recorded, List<VsvFact> standing, Revisions revisions) {

    public static VsvHistory of(List<VsvFact> stream, Instant moment) {
        var recorded =
                stream.stream().filter(f -> !f.recordedAt().isAfter(moment)).toList();
        var revisions = Revisions.of(recorded);
        return new VsvHistory(recorded, revisions.standing(recorded), revisions);
    }

    /** From when a decision counts: never before it was recorded, nor, when its day is corrected, before that was. */
    public LocalDate from(VsvFact decision) {
        var corrections = revisions.correctedBy(decision.id());
        var from = Optional.<LocalDate>empty();
        for (var fact : recorded) {
            if (fact.id().equals(decision.id()) || corrections.contains(fact.id())) {
                var wanted = fact.event() instanceof Correction c
                        ? c.replacement().when().first()
                        : fact.day();
                from = Optional.of(notBefore(wanted, LocalDate.ofInstant(fact.recordedAt(), When.ZONE), from));
            }
        }
        return from.orElseThrow();
    }

    /** @param was from when it counted until now: to count later reaches back to nobody */
    private static LocalDate notBefore(LocalDate wanted, LocalDate recorded, Optional<LocalDate> was) {
        return Interval.max(wanted, was.filter(recorded::isAfter).orElse(recorded));
    }
}
