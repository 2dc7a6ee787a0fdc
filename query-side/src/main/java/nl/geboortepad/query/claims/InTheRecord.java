package nl.geboortepad.query.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.Counted;
import nl.geboortepad.pathways.Judge;
import nl.geboortepad.pathways.Judgement;
import nl.geboortepad.pathways.Verdict;
import nl.geboortepad.query.PartnershipNorms;
import nl.geboortepad.query.VsvRecord;
import org.springframework.stereotype.Component;

/** Counts what the record of a partnership itself tells. */
@Component
final class InTheRecord {
    private final PartnershipNorms norms;

    InTheRecord(PartnershipNorms norms) {
        this.norms = norms;
    }

    Found count(Counted what, Question question) {
        var found = new Found.Gathering(question.claims().mostEvents());
        switch (what) {
            case Counted.Verdicts verdicts -> verdicts(verdicts, question, found);
            case Counted.Share share ->
                share.in(facts(question), question.days())
                        .forEach(seen -> found.seen(Found.word(seen.says()), seen.says(), seen.facts()));
            case Counted.Times times -> {
                times.in(facts(question), question.days())
                        .forEach(seen -> found.seen(Found.word(seen.says()), seen.says(), seen.facts()));
                if (!told(question.record(), times, question.days())) {
                    found.incomplete();
                }
            }
        }
        return found.done();
    }

    private static List<VsvFact> facts(Question question) {
        return question.record().course().facts();
    }

    /** Whether all of those days were to be told here. */
    private static boolean told(VsvRecord record, Counted.Times times, Interval days) {
        var course = record.course();
        return course.began()
                .filter(founded -> !course.tellsFrom().isAfter(times.from(days, founded)))
                .isPresent();
    }

    private void verdicts(Counted.Verdicts what, Question question, Found.Gathering found) {
        for (var judgement : Judge.judge(question.record().course(), norms.pathway())) {
            var step = judgement.on(question.on());
            var says = what.says(step.verdict().kind());
            if (says.isPresent()
                    && what.norms().contains(judgement.norm().id())
                    && what.askedBy(asking(judgement, question))
                    && day(judgement, step.verdict(), question.days())
                            .filter(question.days()::contains)
                            .isPresent()) {
                found.seen(step.verdict().kind().toString(), says.get(), step.because());
            }
        }
    }

    private static Optional<VsvFact> asking(Judgement judgement, Question question) {
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
