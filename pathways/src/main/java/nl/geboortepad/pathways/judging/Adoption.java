package nl.geboortepad.pathways.judging;

import java.time.Instant;
import java.time.LocalDate;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.pathways.norm.Pathway;

/**
 * A partnership judges by a pathway of its own.
 *
 * @param asked the day from which it wanted so
 * @param from the day from which it does: never before the day on which the adoption was recorded
 */
public record Adoption(Vsv vsv, EventId id, Instant recordedAt, LocalDate asked, LocalDate from, Pathway pathway) {
    Adoption from(LocalDate day) {
        return new Adoption(vsv, id, recordedAt, asked, day, pathway);
    }
}
