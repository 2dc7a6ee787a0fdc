package nl.geboortepad.query.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.verdict.Verdict;
import nl.geboortepad.pathways.verdict.Verdict.Broken;
import nl.geboortepad.pathways.verdict.Verdict.CannotTell;
import nl.geboortepad.pathways.verdict.Verdict.Kind;
import nl.geboortepad.pathways.verdict.Verdict.Met;
import nl.geboortepad.pathways.verdict.Verdict.MetLate;
import nl.geboortepad.pathways.verdict.Verdict.Missed;
import nl.geboortepad.pathways.verdict.Verdict.NotApplicable;
import nl.geboortepad.pathways.verdict.Verdict.NotYet;
import nl.geboortepad.pathways.verdict.Verdict.Open;
import nl.geboortepad.pathways.verdict.Verdict.Waived;

/**
 * A verdict in one flat shape, as answers show it and as rows keep it.
 *
 * @param kind such as {@code met-late}
 * @param due the last day that is still in time
 * @param tooLate of what was missed: whether it can no longer be done
 * @param why of what does not apply or cannot be told
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Outcome(
        String kind,
        Optional<LocalDate> opens,
        Optional<LocalDate> due,
        Optional<Boolean> tooLate,
        Optional<LocalDate> on,
        Optional<LocalDate> since,
        Optional<List<Interval>> days,
        Optional<Text> why) {

    /** Beside the kinds of verdict: whoever asks does not see the facts that decide. */
    public static final String NOT_VISIBLE = "not-visible";

    static final Text NOT_VISIBLE_TO_YOU = new Text(
            "Niet zichtbaar voor u: hierover beslissen ook feiten die uw organisatie niet ziet.",
            "Not visible to you: facts that your organisation does not see decide this too.");

    static Outcome notVisible() {
        return new Outcome(NOT_VISIBLE, no(), no(), no(), no(), no(), no(), no());
    }

    public static Outcome of(Verdict verdict) {
        var none = new Outcome(verdict.kind().toString(), no(), verdict.dueDay(), no(), no(), no(), no(), no());
        return switch (verdict) {
            case NotYet v -> none.opening(v.opens());
            case Open v -> none;
            case Met v -> none.done(v.on());
            case MetLate v -> none.done(v.on());
            case Missed v -> none.missed(v.tooLate());
            case Broken v -> new Outcome(none.kind, no(), no(), no(), no(), no(), Optional.of(v.days()), no());
            case Waived v -> new Outcome(none.kind, no(), no(), no(), no(), Optional.of(v.since()), no(), no());
            case NotApplicable v -> none.because(v.why());
            case CannotTell v -> none.because(v.missing());
        };
    }

    public Verdict verdict() {
        return switch (Kind.parse(kind)) {
            case NOT_YET -> new NotYet(opens);
            case OPEN -> new Open(due);
            case MET -> new Met(on.orElseThrow());
            case MET_LATE -> new MetLate(on.orElseThrow(), due.orElseThrow());
            case MISSED -> new Missed(due.orElseThrow(), tooLate.orElse(false));
            case BROKEN -> new Broken(days.orElseThrow());
            case WAIVED -> new Waived(since.orElseThrow());
            case NOT_APPLICABLE -> new NotApplicable(why.orElseThrow());
            case CANNOT_TELL -> new CannotTell(why.orElseThrow());
        };
    }

    private Outcome opening(Optional<LocalDate> day) {
        return new Outcome(kind, day, due, tooLate, on, since, days, why);
    }

    private Outcome missed(boolean late) {
        return new Outcome(kind, opens, due, Optional.of(late), on, since, days, why);
    }

    private Outcome done(LocalDate day) {
        return new Outcome(kind, opens, due, tooLate, Optional.of(day), since, days, why);
    }

    private Outcome because(Text text) {
        return new Outcome(kind, opens, due, tooLate, on, since, days, Optional.of(text));
    }

    private static <T> Optional<T> no() {
        return Optional.empty();
    }
}
