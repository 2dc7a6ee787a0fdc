package nl.geboortepad.command.registration.kernset;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;

/**
 * The dated things in a message, between which the undated ones lie.
 *
 * @param checkups days of prenatal check-ups
 * @param births days of birth
 */
record DatedBounds(
        Responsibility care,
        Optional<LocalDate> dueDate,
        List<LocalDate> checkups,
        List<LocalDate> births,
        LocalDate receivedOn) {

    /** One of these days, the last included; nothing when the last lies before the first. */
    static Optional<When> between(LocalDate first, LocalDate last) {
        return Interval.between(first, last.plusDays(1)).map(When::days);
    }

    LocalDate start() {
        return care.start();
    }

    Optional<LocalDate> dayZero() {
        return dueDate.map(GestationalAge::dayZero);
    }

    Optional<LocalDate> firstCheckup() {
        return checkups.stream().min(LocalDate::compareTo);
    }

    Optional<LocalDate> firstBirth() {
        return births.stream().min(LocalDate::compareTo);
    }

    Optional<LocalDate> lastBirth() {
        return births.stream().max(LocalDate::compareTo);
    }

    LocalDate lastDayOfCare() {
        return care.end().orElse(receivedOn);
    }

    /** While she was pregnant and in care. */
    Optional<When> careUntilBirth() {
        return between(start(), Interval.min(firstBirth().orElse(lastDayOfCare()), lastDayOfCare()));
    }

    Optional<When> careBeforeBirth() {
        return firstBirth()
                .filter(birth -> birth.isAfter(start()))
                .flatMap(birth -> between(start(), Interval.min(birth.minusDays(1), lastDayOfCare())))
                .or(this::careUntilBirth);
    }

    Optional<When> careSinceBirth() {
        return between(Interval.max(start(), lastBirth().orElse(start())), lastDayOfCare());
    }

    /** While she carried this pregnancy, in the sender's care or before it. */
    Optional<When> pregnancy() {
        return between(
                Interval.min(dayZero().orElse(start()), start()), firstBirth().orElse(lastDayOfCare()));
    }

    /** When a birth can have been of which no day is told: after the last prenatal check-up, and not unseen by who attended. */
    Optional<When> anyBirth() {
        var first = care.onlyAfterBirth() ? dayZero().orElse(start()) : lastSeenPregnant();
        return between(first, care.inLabour() ? lastDayOfCare() : receivedOn);
    }

    LocalDate lastSeenPregnant() {
        return checkups.stream().reduce(start(), Interval::max);
    }

    LocalDate lastSeen() {
        return Interval.max(lastSeenPregnant(), lastBirth().orElse(start()));
    }
}
