package nl.geboortepad.command.registration;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.identity.Bsn;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.time.Interval;

/**
 * What one organisation tells of one pregnancy.
 *
 * @param womanIdentity {@code birthDate} (ISO), {@code postcode}, {@code localId}, each only where told; for the vault
 * @param dossier the sender's own number for this record
 * @param dueDatePath the place in the message where the due date is told, or would be
 * @param covers the days of its responsibility; up to the day of receipt when it has not ended
 * @param fromTheStart it was responsible for the start or intake of care
 * @param carries names of event types that it would have told, so that its silence means something
 * @param children BSN by the child's number, where told and right; for the vault
 */
public record Registration(
        Bsn bsn,
        Map<String, String> womanIdentity,
        Optional<String> dossier,
        Organisation organisation,
        Optional<Integer> gravidity,
        Optional<Integer> parity,
        Optional<LocalDate> dueDate,
        String dueDatePath,
        Interval covers,
        boolean fromTheStart,
        SortedSet<String> carries,
        List<LocatedFact> facts,
        SortedMap<Integer, Bsn> children,
        ReadingReport report) {
    public Registration {
        womanIdentity = Map.copyOf(womanIdentity);
        facts = List.copyOf(facts);
        children = Collections.unmodifiableSortedMap(children);
    }

    /** A fact, and the place in the message that tells it: an XPath where the message is XML. */
    public record LocatedFact(CareEvent event, String path) {}

    /** For a log: nothing in it tells who she is. */
    @Override
    public String toString() {
        return "registration by " + organisation + " covering " + covers + ", " + facts.size() + " facts";
    }
}
