package nl.geboortepad.query.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import nl.geboortepad.pathways.norm.Pathway;

/**
 * By which norms an answer was judged. Their files can be mended, and then the same question about the same moment may be
 * answered otherwise than before.
 *
 * @param version the pathway and what tells its files from all others, such as {@code zig@2026-11-23+1f0c27a9be55}
 * @param since when other norms held last; absent when these held from the start
 * @param mended whether that was after the moment that the answer is about
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record NormsVersion(String version, Optional<Instant> since, boolean mended) {
    private static final int ENOUGH = 12;

    /** The version, and whether others held at the moment that the answer is about. */
    String inOneLine() {
        return mended ? version + " (since " + since.orElseThrow() + ")" : version;
    }

    /** Knows since when norms hold as they are. */
    @FunctionalInterface
    public interface MendedNorms {
        /** When other norms held last than those of this pathway; none when it always was as it is. */
        Optional<Instant> since(Pathway pathway);

        /** As an answer about this moment tells it. */
        default NormsVersion version(Pathway pathway, Instant knownAt) {
            var since = since(pathway);
            var digest = pathway.digest();
            return new NormsVersion(
                    pathway.name() + "+" + digest.substring(0, Math.min(ENOUGH, digest.length())),
                    since,
                    since.filter(knownAt::isBefore).isPresent());
        }
    }
}
