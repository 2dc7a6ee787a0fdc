package nl.geboortepad.query.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.pathways.Judgement;
import nl.geboortepad.pathways.Verdict;
import nl.geboortepad.query.Norms;
import nl.geboortepad.query.Outcome;
import nl.geboortepad.query.Settings;
import nl.geboortepad.query.Verdicts;

/** What one more fact changed in the verdicts of one day. */
final class Changes {
    private Changes() {}

    private record About(String norm, LocalDate since, String occurrence) {}

    static List<Film.Change> between(List<Judgement> before, List<Judgement> after, LocalDate on, Settings settings) {
        var was = verdicts(before, on);
        var is = verdicts(after, on);
        var changes = new ArrayList<Film.Change>();
        was.forEach((about, verdict) -> {
            if (!is.containsKey(about)) {
                changes.add(change(about, Optional.of(verdict), Optional.empty(), on, settings));
            }
        });
        is.forEach((about, verdict) -> {
            if (!verdict.equals(was.get(about))) {
                changes.add(change(about, Optional.ofNullable(was.get(about)), Optional.of(verdict), on, settings));
            }
        });
        return changes;
    }

    private static Map<About, Verdict> verdicts(List<Judgement> judgements, LocalDate on) {
        var verdicts = new LinkedHashMap<About, Verdict>();
        judgements.forEach(j -> verdicts.put(
                new About(j.norm().id(), j.since(), j.occurrence()), j.on(on).verdict()));
        return verdicts;
    }

    private static Film.Change change(
            About about, Optional<Verdict> from, Optional<Verdict> to, LocalDate on, Settings settings) {
        return new Film.Change(
                about.norm(),
                Norms.title(settings, about.norm()),
                about.occurrence(),
                from.map(Outcome::of),
                to.map(Outcome::of),
                to.map(verdict -> Verdicts.sentence(verdict, on)));
    }
}
