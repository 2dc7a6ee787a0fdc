package nl.geboortepad.command.registry;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;

/** What the registry knows of a pregnancy; a merged one names the one that survives in the end. */
public record RegisteredPregnancy(
        PregnancyId id, WomanId woman, LocalDate dueDate, Optional<LocalDate> ended, Optional<PregnancyId> mergedInto) {
    /** Due dates nearer to one another than 16 weeks mean one pregnancy. */
    public static final int APART = 112;

    /** Day 0 is 280 days before the due date; that of the next pregnancy lies later than 14 days before this one's end. */
    public static final int NEXT_DUE_AFTER_END = 280 - 14 + 1;

    /** The one that this record is read in. */
    public PregnancyId whole() {
        return mergedInto.orElse(id);
    }

    /**
     * How many days lie between the two due dates, where they may be of one pregnancy.
     *
     * @param ended when the pregnancy of the first one was over
     */
    public static Optional<Long> distance(LocalDate dueDate, Optional<LocalDate> ended, LocalDate other) {
        long days = Math.abs(ChronoUnit.DAYS.between(dueDate, other));
        boolean next = ended.filter(end -> !other.isBefore(end.plusDays(NEXT_DUE_AFTER_END)))
                .isPresent();
        return days < APART && !next ? Optional.of(days) : Optional.empty();
    }
}
