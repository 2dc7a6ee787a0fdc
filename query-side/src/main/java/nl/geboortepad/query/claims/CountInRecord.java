package nl.geboortepad.query.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.claims.Measure;
import nl.geboortepad.pathways.judging.Judge;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.pathways.judging.Setting;
import nl.geboortepad.pathways.verdict.Verdict;
import nl.geboortepad.query.answer.BoundedJudging;
import nl.geboortepad.query.reading.PartnershipNorms;
import nl.geboortepad.query.reading.VsvRecord;
import org.springframework.stereotype.Component;

/** Counts what the record of a partnership itself tells. */
@Component
final class CountInRecord {
    private final PartnershipNorms norms;

    CountInRecord(PartnershipNorms norms) {
        this.norms = norms;
    }

    Finding count(Measure what, ClaimsQuestion question) {
        var found = new Finding.Gathering(question.claims().mostEvents());
        switch (what) {
            case Measure.Verdicts verdicts -> verdicts(verdicts, question, found);
            case Measure.Share share ->
                share.in(facts(question), question.days())
                        .forEach(seen ->
                                found.seen(Optional.empty(), Finding.word(seen.says()), seen.says(), seen.facts()));
            case Measure.Times times -> {
                times.in(facts(question), question.days())
                        .forEach(seen ->
                                found.seen(Optional.empty(), Finding.word(seen.says()), seen.says(), seen.facts()));
                if (!reachesBack(question.record(), times, question.days())) {
                    found.incomplete();
                }
            }
        }
        return found.done();
    }

    private static List<VsvFact> facts(ClaimsQuestion question) {
        return question.record().course().facts();
    }

    /** Whether the record reaches back to the first of those days. */
    private static boolean reachesBack(VsvRecord record, Measure.Times times, Interval days) {
        var course = record.course();
        return course.began()
                .filter(founded -> !course.tellsFrom().isAfter(times.from(days, founded)))
                .isPresent();
    }

    private void verdicts(Measure.Verdicts what, ClaimsQuestion question, Finding.Gathering found) {
        var judgements = BoundedJudging.of(
                effort -> Judge.judge(question.record().course(), Setting.of(norms.pathway()), effort));
        for (var judgement : judgements) {
            var step = judgement.on(question.on());
            var says = what.says(step.verdict().kind());
            if (says.isPresent()
                    && what.norms().contains(judgement.norm().id())
                    && what.askedBy(asking(judgement, question))
                    && day(judgement, step.verdict(), question.days())
                            .filter(question.days()::contains)
                            .isPresent()) {
                found.seen(Optional.empty(), step.verdict().kind().toString(), says.get(), step.because());
            }
        }
    }

    private static Optional<VsvFact> asking(Judgement judgement, ClaimsQuestion question) {
        return judgement
                .trigger()
                .flatMap(id -> facts(question).stream()
                        .filter(fact -> fact.id().equals(id))
                        .findFirst());
    }

    /** The day that a verdict is about. */
    private static Optional<LocalDate> day(Judgement judgement, Verdict verdict, Interval days) {
        return judgement.period().or(() -> switch (verdict) {
            case Verdict.Met v -> Optional.of(v.on());
            case Verdict.Broken v ->
                v.days().stream()
                        .flatMap(broken -> broken.intersection(days).stream())
                        .map(Interval::from)
                        .findFirst();
            case Verdict.MetLate v -> v.dueDay();
            case Verdict.Missed v -> v.dueDay();
            case Verdict.Open v -> Optional.of(days.lastDay());
            case Verdict.NotYet v -> Optional.empty();
            case Verdict.Waived v -> Optional.empty();
            case Verdict.NotApplicable v -> Optional.empty();
            case Verdict.CannotTell v -> judgement.window().map(Interval::lastDay);
        });
    }
}
