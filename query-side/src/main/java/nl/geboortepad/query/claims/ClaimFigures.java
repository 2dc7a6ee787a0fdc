package nl.geboortepad.query.claims;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.claims.Claims;
import nl.geboortepad.pathways.claims.Measure;
import nl.geboortepad.pathways.verdict.Verdict.Kind;
import nl.geboortepad.query.language.VerdictSentences;

/** What was counted, as who asks may read it. */
final class ClaimFigures {
    private static final Map<String, Text> OF_FACTS = Map.of(
            Finding.word(Measure.Seen.Sign.SHOWN),
            new Text("ja", "yes"),
            Finding.word(Measure.Seen.Sign.NOT),
            new Text("nee", "no"),
            Finding.word(Measure.Seen.Sign.UNTOLD),
            new Text("niet te zeggen", "cannot tell"));

    private ClaimFigures() {}

    static ClaimsBesideFacts.Figure of(Claims.Count count, Finding found, ClaimsQuestion question) {
        if (found.isHidden()) {
            return new ClaimsBesideFacts.Figure(
                    count.id(), count.title(), Optional.empty(), Optional.empty(), List.of(), Optional.of(Reasons.FEW));
        }
        return new ClaimsBesideFacts.Figure(
                count.id(),
                count.title(),
                count.what().ofPartnership() ? Optional.empty() : Optional.of(found.cases()),
                percent(count, found),
                found.parts().stream()
                        .map(p -> new ClaimsBesideFacts.OutcomeCount(
                                p.outcome(), word(p.outcome()), p.count(), p.events(), p.named()))
                        .toList(),
                Optional.empty());
    }

    private static Optional<Integer> percent(Claims.Count count, Finding found) {
        var tally = found.tally();
        return count.what() instanceof Measure.Times || tally.all() == 0
                ? Optional.empty()
                : Optional.of((int) (tally.shown() * 100 / tally.all()));
    }

    private static Text word(String outcome) {
        var word = OF_FACTS.get(outcome);
        return word == null ? VerdictSentences.word(Kind.parse(outcome)) : word;
    }
}
