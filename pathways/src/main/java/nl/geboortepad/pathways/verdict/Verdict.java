package nl.geboortepad.pathways.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.geboortepad.kernel.text.KebabCase;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.Interval;

/** What a norm says of a pregnancy on a day. {@code due} is always the last day that is still in time. */
public sealed interface Verdict {
    record NotYet(Optional<LocalDate> opens) implements Verdict {}

    record Open(Optional<LocalDate> due) implements Verdict {}

    record Met(LocalDate on) implements Verdict {}

    /** Done, but too late. */
    record MetLate(LocalDate on, LocalDate due) implements Verdict {}

    /**
     * Not done in time.
     *
     * @param tooLate it can no longer be done: else it can still become {@link MetLate}
     */
    record Missed(LocalDate due, boolean tooLate) implements Verdict {
        public Missed(LocalDate due) {
            this(due, false);
        }
    }

    /** On these days it did not hold; that cannot be mended. */
    record Broken(List<Interval> days) implements Verdict {}

    /** She declined, informed; never counts against a caregiver. */
    record Waived(LocalDate since) implements Verdict {}

    record NotApplicable(Text why) implements Verdict {}

    /** No source could have spoken, or what they say leaves it open. */
    record CannotTell(Text missing) implements Verdict {}

    /** The kind of verdict in the words of files and answers: {@code met-late}. */
    enum Kind {
        NOT_YET,
        OPEN,
        MET,
        MET_LATE,
        MISSED,
        BROKEN,
        WAIVED,
        NOT_APPLICABLE,
        CANNOT_TELL;

        public static Kind parse(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        @Override
        public String toString() {
            return KebabCase.of(this);
        }
    }

    default Kind kind() {
        return switch (this) {
            case NotYet v -> Kind.NOT_YET;
            case Open v -> Kind.OPEN;
            case Met v -> Kind.MET;
            case MetLate v -> Kind.MET_LATE;
            case Missed v -> Kind.MISSED;
            case Broken v -> Kind.BROKEN;
            case Waived v -> Kind.WAIVED;
            case NotApplicable v -> Kind.NOT_APPLICABLE;
            case CannotTell v -> Kind.CANNOT_TELL;
        };
    }

    /** The last day still in time, where the verdict has one. */
    default Optional<LocalDate> dueDay() {
        return switch (this) {
            case Open v -> v.due();
            case MetLate v -> Optional.of(v.due());
            case Missed v -> Optional.of(v.due());
            case NotYet v -> Optional.empty();
            case Met v -> Optional.empty();
            case Broken v -> Optional.empty();
            case Waived v -> Optional.empty();
            case NotApplicable v -> Optional.empty();
            case CannotTell v -> Optional.empty();
        };
    }

    /** The same verdict as it can be seen on a day: a breach that goes on is shown up to that day. */
    default Verdict seenOn(LocalDate day) {
        return this instanceof Broken broken && day.isBefore(LocalDate.MAX)
                ? new Broken(broken.days().stream()
                        .flatMap(i -> i.intersection(new Interval(LocalDate.MIN, day.plusDays(1))).stream())
                        .toList())
                : this;
    }
}
