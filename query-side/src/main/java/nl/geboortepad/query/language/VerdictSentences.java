package nl.geboortepad.query.language;

import static java.time.temporal.ChronoUnit.DAYS;
import static nl.geboortepad.query.language.Phrases.day;
import static nl.geboortepad.query.language.Phrases.days;
import static nl.geboortepad.query.language.Phrases.list;
import static nl.geboortepad.query.language.Phrases.same;
import static nl.geboortepad.query.language.Phrases.text;
import static nl.geboortepad.query.language.Phrases.when;

import java.time.LocalDate;
import nl.geboortepad.kernel.text.Text;
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

/** Verdicts as people say them. */
public final class VerdictSentences {
    private static final Text STILL = new Text("Alsnog doen kan.", "It can still be done.");
    private static final Text NO_LONGER = new Text("Dit kan niet meer worden gedaan.", "It can no longer be done.");

    private VerdictSentences() {}

    /** What a verdict means, on the day on which it was judged. */
    public static Text sentence(Verdict verdict, LocalDate on) {
        return switch (verdict) {
            case NotYet v ->
                text(
                        "Nog niet aan de orde%s.",
                        "Not yet%s.", when(v.opens(), "; begint op %s", "; begins on %s", Phrases::day));
            case Open v ->
                text(
                        "Staat open%s.",
                        "Open%s.", when(v.due(), ", uiterlijk op %s", ", on %s at the latest", Phrases::day));
            case Met v -> text("Voldaan op %s.", "Met on %s.", day(v.on()));
            case MetLate v ->
                text(
                        "Te laat gedaan: op %s, de laatste dag was %s.",
                        "Done too late: on %s, the last day was %s.", day(v.on()), day(v.due()));
            case Missed v ->
                text(
                        "Niet op tijd gedaan: de laatste dag was %s, nu %s geleden. %s",
                        "Not done in time: the last day was %s, %s ago. %s",
                        day(v.due()),
                        count(DAYS.between(v.due(), on)),
                        v.tooLate() ? NO_LONGER : STILL);
            case Broken v ->
                text(
                        "Niet nageleefd %s. Dat is niet meer te herstellen.",
                        "Not kept %s. That cannot be mended.", list(v.days(), days -> days(days)));
            case Waived v ->
                text(
                        "Zij heeft hier, geïnformeerd, van afgezien sinds %s. Dat telt voor niemand als tekort.",
                        "She declined this, informed, since %s. That counts against nobody.", day(v.since()));
            case NotApplicable v -> text("Niet van toepassing: %s", "Does not apply: %s", v.why());
            case CannotTell v -> text("Niet te zeggen: %s", "Cannot be told: %s", v.missing());
        };
    }

    /** The same of a partnership: it puts off, with a reason, what a woman would decline. */
    public static Text ofPartnership(Verdict verdict, LocalDate on) {
        return verdict instanceof Waived v
                ? text("Met reden uitgesteld sinds %s.", "Put off, with a reason, since %s.", day(v.since()))
                : sentence(verdict, on);
    }

    public static Text word(Kind kind) {
        return switch (kind) {
            case NOT_YET -> new Text("nog niet aan de orde", "not yet");
            case OPEN -> new Text("te doen", "to do");
            case MET -> new Text("op tijd", "met");
            case MET_LATE -> new Text("te laat", "met late");
            case MISSED -> new Text("gemist", "missed");
            case BROKEN -> new Text("niet nageleefd", "broken");
            case WAIVED -> new Text("afgezien", "waived");
            case NOT_APPLICABLE -> new Text("niet van toepassing", "not applicable");
            case CANNOT_TELL -> new Text("niet te zeggen", "cannot tell");
        };
    }

    private static Text count(long days) {
        return days == 1 ? new Text("1 dag", "1 day") : text("%s dagen", "%s days", same(days));
    }
}
