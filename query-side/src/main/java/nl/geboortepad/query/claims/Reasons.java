package nl.geboortepad.query.claims;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.claims.Claims;
import nl.geboortepad.pathways.claims.Claims.Need;
import nl.geboortepad.pathways.claims.LevelSupport;
import nl.geboortepad.pathways.claims.Tally;
import nl.geboortepad.pathways.claims.Tally.Holds;

/** Why a level is borne out or not, in plain words and with numbers. */
final class Reasons {
    static final Text FEW = new Text("te weinig zwangerschappen om te tonen.", "too few pregnancies to show.");

    private final ClaimsQuestion question;
    private final Map<String, Finding> found;

    Reasons(ClaimsQuestion question, Map<String, Finding> found) {
        this.question = question;
        this.found = found;
    }

    ClaimsBesideFacts.LevelCheck rung(LevelSupport.Weighed weighed) {
        return new ClaimsBesideFacts.LevelCheck(
                weighed.level().name(),
                weighed.level().says(),
                weighed.level().basis().toString(),
                weighed.holds().toString(),
                weighed.needs().stream().map(this::reason).toList());
    }

    private ClaimsBesideFacts.Reason reason(LevelSupport.Met met) {
        return new ClaimsBesideFacts.Reason(met.holds().toString(), met.need().count(), sentence(met));
    }

    private Text sentence(LevelSupport.Met met) {
        return switch (met.need()) {
            case Need.Unheard n -> new Text(capital(n.of().nl()) + ".", capital(n.of().en()) + ".");
            case Need.Share n -> share(n, met);
            case Need.Times n -> times(n, met.holds());
        };
    }

    private Text share(Need.Share need, LevelSupport.Met met) {
        var title = title(need.of());
        var tally = found.get(need.of()).tally();
        if (found.get(need.of()).isHidden()) {
            return said(title, "%s: %s", FEW);
        }
        if (tally.all() == 0) {
            return said(title, "%s: %s", new Text("kwam in deze periode niet voor.", "did not occur in this period."));
        }
        if (met.thin()) {
            return said(
                    title,
                    "%s: %s",
                    new Text(
                            "van %d zwangerschappen is dat te weinig om iets uit af te leiden (nodig: %d)."
                                    .formatted(tally.cases(), question.claims().thin()),
                            "of %d pregnancies is too little to conclude anything from (needed: %d)."
                                    .formatted(tally.cases(), question.claims().thin())));
        }
        return said(title, "%s: %s", of(tally, need.percent()));
    }

    private Text of(Tally tally, int percent) {
        var untold = tally.untold() == 0
                ? new Text("", "")
                : question.reader().isExact()
                        ? new Text(
                                ", van %d had geen bron het kunnen vertellen".formatted(tally.untold()),
                                ", of %d no source could have told".formatted(tally.untold()))
                        : new Text(
                                ", van %d is het niet te zeggen".formatted(tally.untold()),
                                ", of %d it cannot be told".formatted(tally.untold()));
        return new Text(
                "%d van %d%s; nodig is %d%%.".formatted(tally.shown(), tally.all(), untold.nl(), percent),
                "%d of %d%s; needed is %d%%.".formatted(tally.shown(), tally.all(), untold.en(), percent));
    }

    private Text times(Need.Times need, Holds holds) {
        var times = found.get(need.of()).tally().shown();
        var silence = holds == Holds.CANNOT_TELL
                ? new Text(
                        " Niet alle dagen waren hier te vertellen, dus er kan meer zijn.",
                        " Not all days were to be told here, so there may be more.")
                : new Text("", "");
        return said(
                title(need.of()),
                "%s: %s",
                new Text(
                        "%d keer; nodig is %d keer.%s".formatted(times, need.least(), silence.nl()),
                        "%d times; needed is %d.%s".formatted(times, need.least(), silence.en())));
    }

    private Text title(String count) {
        return question.claims().count(count).title();
    }

    /** What a claim is worth beside all this. */
    static Text sentence(List<Claims.Level> levels, LevelSupport support, Optional<ClaimsBesideFacts.Claim> claim) {
        var low = levels.get(support.lowest()).name();
        var high = levels.get(support.highest()).name();
        var claimed = claim.map(ClaimsBesideFacts.Claim::level).orElse("");
        var borne = low.equals(high)
                ? new Text("uit de feiten blijkt %s".formatted(low), "the facts show %s".formatted(low))
                : new Text(
                        "uit de feiten blijkt ten minste %s; of het meer is, hoogstens %s, is niet te zeggen"
                                .formatted(low, high),
                        "the facts show at least %s; whether it is more, %s at most, cannot be told"
                                .formatted(low, high));
        return switch (support.beside(place(levels, claimed))) {
            case NOT_CLAIMED ->
                new Text(
                        "Het VSV zei hier niets over; %s.".formatted(borne.nl()),
                        "The partnership said nothing of it; %s.".formatted(borne.en()));
            case BORNE_OUT ->
                new Text(
                        "Het VSV zegt %s; %s.".formatted(claimed, borne.nl()),
                        "The partnership says %s; %s.".formatted(claimed, borne.en()));
            case CONTRADICTED ->
                new Text(
                        "Het VSV zegt %s; dat spreken de feiten tegen: %s.".formatted(claimed, borne.nl()),
                        "The partnership says %s; the facts contradict that: %s.".formatted(claimed, borne.en()));
            case CANNOT_TELL ->
                new Text(
                        "Het VSV zegt %s; of dat zo is, is niet te zeggen: %s.".formatted(claimed, borne.nl()),
                        "The partnership says %s; whether that is so cannot be told: %s."
                                .formatted(claimed, borne.en()));
        };
    }

    static OptionalInt place(List<Claims.Level> levels, String name) {
        return IntStream.range(0, levels.size())
                .filter(i -> levels.get(i).name().equals(name))
                .findFirst();
    }

    private static Text said(Text title, String pattern, Text rest) {
        return new Text(pattern.formatted(title.nl(), rest.nl()), pattern.formatted(title.en(), rest.en()));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
