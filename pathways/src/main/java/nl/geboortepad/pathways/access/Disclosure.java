package nl.geboortepad.pathways.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.identity.Organisation;

/**
 * Something that opens to one organisation what another may see.
 *
 * @param by who opens what it sees itself; none where the whole record is opened
 * @param key tells openings of one ground apart: the person, the referral, the child, the consultation
 * @param from the first day
 * @param last the last day on which it held: what was true after it stays closed; none while it holds
 * @param until the moment after which nothing of it is left, of an emergency
 * @param fact what says so
 * @param ends whatever ends it: of several, and of days that are not known exactly, the first that is certain
 */
public record Disclosure(
        Ground ground,
        Organisation to,
        Optional<Organisation> by,
        String key,
        LocalDate from,
        Optional<LocalDate> last,
        Optional<Instant> until,
        Fact fact,
        List<Fact> ends) {

    static Disclosure of(Ground ground, Organisation to, Optional<Organisation> by, String key, Fact fact) {
        return new Disclosure(ground, to, by, key, fact.day(), Optional.empty(), Optional.empty(), fact, List.of());
    }

    Disclosure endedBy(List<Fact> ends) {
        var last = ends.stream().map(end -> end.event().when().last()).min(Comparator.naturalOrder());
        return new Disclosure(ground, to, by, key, from, last, until, fact, ends);
    }

    Disclosure until(Instant moment) {
        return new Disclosure(ground, to, by, key, from, last, Optional.of(moment), fact, ends);
    }

    /** Up to which day facts are seen by it, as it stands at a moment on a day; none when it opens nothing then. */
    Optional<LocalDate> sees(Instant at, LocalDate today) {
        if (from.isAfter(today) || until.filter(end -> !at.isBefore(end)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(last.filter(day -> day.isBefore(today)).orElse(LocalDate.MAX));
    }

    boolean lasts() {
        return until.isEmpty();
    }
}
