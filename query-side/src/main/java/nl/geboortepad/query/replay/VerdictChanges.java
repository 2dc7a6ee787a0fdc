package nl.geboortepad.query.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.pathways.verdict.Verdict;
import nl.geboortepad.query.answer.Outcome;
import nl.geboortepad.query.language.VerdictSentences;
import nl.geboortepad.query.reading.CaseSettings;

/** What one more fact changed in the verdicts of one day. */
final class VerdictChanges {
    private VerdictChanges() {}

    private record Subject(String norm, LocalDate since, String occurrence) {}

    static List<Replay.VerdictChange> between(
            List<Judgement> before, List<Judgement> after, LocalDate on, CaseSettings settings) {
        var was = verdicts(before, on);
        var is = verdicts(after, on);
        var changes = new ArrayList<Replay.VerdictChange>();
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

    private static Map<Subject, Verdict> verdicts(List<Judgement> judgements, LocalDate on) {
        var verdicts = new LinkedHashMap<Subject, Verdict>();
        judgements.forEach(j -> verdicts.put(
                new Subject(j.norm().id(), j.since(), j.occurrence()), j.on(on).verdict()));
        return verdicts;
    }

    private static Replay.VerdictChange change(
            Subject about, Optional<Verdict> from, Optional<Verdict> to, LocalDate on, CaseSettings settings) {
        return new Replay.VerdictChange(
                about.norm(),
                settings.title(about.norm()),
                about.occurrence(),
                from.map(Outcome::of),
                to.map(Outcome::of),
                to.map(verdict -> VerdictSentences.sentence(verdict, on)));
    }
}
