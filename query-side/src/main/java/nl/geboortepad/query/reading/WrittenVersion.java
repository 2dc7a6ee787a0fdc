package nl.geboortepad.query.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.text.Text;

/**
 * What somebody has just written: a place in the record of a pregnancy, as the one who wrote sees that record.
 *
 * @param version counted from 0
 */
public record WrittenVersion(PregnancyId pregnancy, long version) {
    public static WrittenVersion parse(String text) {
        return QueryParameters.read(
                "after",
                text,
                WrittenVersion::read,
                new Text(
                        "een zwangerschap met haar versie: pregnancy-…:12",
                        "a pregnancy with its version: pregnancy-…:12"));
    }

    private static WrittenVersion read(String text) {
        var colon = text.lastIndexOf(':');
        var version = Long.parseLong(text.substring(colon + 1));
        if (version < 0) {
            throw new IllegalArgumentException("a version counts from 0");
        }
        return new WrittenVersion(PregnancyId.parse(text.substring(0, colon)), version);
    }

    /** In the record itself, where others may have written in between what she sees; none where there is no such place. */
    Optional<Long> place(List<Fact> stream, ReadAccess access, Caller caller, Instant now) {
        var seen = access.sight(caller, now)
                .map(sight -> stream.stream().filter(sight::sees).toList())
                .orElse(stream);
        return version < seen.size() ? Optional.of(seen.get((int) version).version()) : Optional.empty();
    }
}
