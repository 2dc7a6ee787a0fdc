package nl.geboortepad.query.claims;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.pathways.Claims;
import nl.geboortepad.pathways.Counted;
import nl.geboortepad.pathways.Text;
import nl.geboortepad.pathways.Verdict.Kind;
import nl.geboortepad.query.Verdicts;

/** What was counted, as who asks may read it. */
final class Figures {
    private static final Map<String, Text> OF_FACTS = Map.of(
            Found.word(Counted.Seen.Says.SHOWN),
            new Text("ja", "yes"),
            Found.word(Counted.Seen.Says.NOT),
            new Text("nee", "no"),
            Found.word(Counted.Seen.Says.UNTOLD),
            new Text("niet te zeggen", "cannot tell"));

    private Figures() {}

    static Beside.Figure of(Claims.Count count, Found found, Question question) {
        if (question.hides(found.cases())) {
            return new Beside.Figure(
                    count.id(),
                    count.title(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.of(Reasons.few(question.claims())));
        }
        return new Beside.Figure(
                count.id(),
                count.title(),
                count.what().ofPartnership() ? Optional.empty() : Optional.of(found.cases()),
                percent(count, found),
                found.parts().stream()
                        .map(p -> new Beside.Outcomes(p.outcome(), word(p.outcome()), p.count(), p.events(), p.named()))
                        .toList(),
                Optional.empty());
    }

    private static Optional<Integer> percent(Claims.Count count, Found found) {
        var tally = found.tally();
        return count.what() instanceof Counted.Times || tally.all() == 0
                ? Optional.empty()
                : Optional.of((int) (tally.shown() * 100 / tally.all()));
    }

    private static Text word(String outcome) {
        var word = OF_FACTS.get(outcome);
        return word == null ? Verdicts.word(Kind.parse(outcome)) : word;
    }
}
