package nl.geboortepad.pathways;

import java.time.Instant;
import java.util.List;
import nl.geboortepad.kernel.VsvFact;

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
}
