package nl.geboortepad.query.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.judging.Adoption;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.query.answer.Outcome;
import nl.geboortepad.query.answer.Span;
import nl.geboortepad.query.language.VerdictSentences;
import nl.geboortepad.query.reading.Case;
import nl.geboortepad.query.whatif.WhatIf.Difference;
import nl.geboortepad.query.whatif.WhatIf.PathwayVerdict;

/** Holds the verdicts of one case against those by another pathway. */
final class VerdictComparison {
    private static final Text NOT_ASKED_BY_OTHER =
            new Text("het andere zorgpad vraagt dit niet", "the other pathway does not ask this");
    private static final Text NOT_ASKED_NOW =
            new Text("alleen het andere zorgpad vraagt dit", "only the other pathway asks this");
    private static final Text OTHER_RULE = new Text(
            "dezelfde termijn, maar de norm vraagt iets anders", "the same window, but the norm asks something else");

    private final Case theCase;
    private final Pathway national;
    private final Pathway other;

    private VerdictComparison(Case theCase, Pathway national, Pathway other) {
        this.theCase = theCase;
        this.national = national;
        this.other = other;
    }

    private record Subject(String norm, String occurrence) {}

    /**
     * @param same how many verdicts are the same
     * @param notVisible of how many one of both may not be shown, so that nothing is said of them
     */
    record Compared(int same, int notVisible, List<Difference> differences) {}

    static Compared of(Case theCase, Pathway national, Pathway other) {
        return new VerdictComparison(theCase, national, other).compare();
    }

    private Compared compare() {
        var judged = theCase.judged();
        var judgedByOther = theCase.judgedBy(theCase.setting().by(other));
        var hidden = byOccurrence(judged.notVisible());
        hidden.putAll(byOccurrence(judgedByOther.notVisible()));
        var is = byOccurrence(judged.shown());
        var wouldBe = byOccurrence(judgedByOther.shown());
        var differences = new ArrayList<Difference>();
        var same = 0;
        var all = new LinkedHashMap<>(is);
        wouldBe.forEach(all::putIfAbsent);
        all.keySet().removeAll(hidden.keySet());
        for (var about : all.keySet()) {
            var here = Optional.ofNullable(is.get(about));
            var there = Optional.ofNullable(wouldBe.get(about));
            if (here.map(this::verdict).equals(there.map(this::verdict))) {
                same++;
            } else {
                differences.add(difference(about, here, there));
            }
        }
        return new Compared(same, hidden.size(), List.copyOf(differences));
    }

    private static Map<Subject, Judgement> byOccurrence(List<Judgement> judgements) {
        var map = new LinkedHashMap<Subject, Judgement>();
        judgements.forEach(j -> map.put(new Subject(j.norm().id(), j.occurrence()), j));
        return map;
    }

    private Outcome verdict(Judgement judgement) {
        return Outcome.of(judgement.on(theCase.on()).verdict());
    }

    private Difference difference(Subject about, Optional<Judgement> here, Optional<Judgement> there) {
        return new Difference(
                about.norm(),
                title(about.norm()),
                about.occurrence(),
                here.map(j -> side(j, j.by().map(Adoption::pathway).orElse(national))),
                there.map(j -> side(j, other)),
                why(here, there));
    }

    private Text title(String norm) {
        return other.norm(norm).or(() -> national.norm(norm)).map(Norm::title).orElse(new Text(norm, norm));
    }

    private PathwayVerdict side(Judgement judgement, Pathway by) {
        var step = judgement.on(theCase.on());
        return new PathwayVerdict(
                by.name(),
                judgement.since(),
                judgement.window().map(days -> Span.of(days, theCase.course().dueDate())),
                Outcome.of(step.verdict()),
                VerdictSentences.sentence(step.verdict(), theCase.on()),
                step.because().stream()
                        .flatMap(id -> theCase.because(id).stream())
                        .toList());
    }

    private static Text why(Optional<Judgement> here, Optional<Judgement> there) {
        if (there.isEmpty()) {
            return NOT_ASKED_BY_OTHER;
        }
        if (here.isEmpty()) {
            return NOT_ASKED_NOW;
        }
        var is = here.get().window();
        var wouldBe = there.get().window();
        return is.equals(wouldBe)
                ? OTHER_RULE
                : new Text(
                        "een andere termijn: tot en met " + last(wouldBe.map(w -> w.lastDay())) + " in plaats van "
                                + last(is.map(w -> w.lastDay())),
                        "another window: up to and including " + last(wouldBe.map(w -> w.lastDay())) + " instead of "
                                + last(is.map(w -> w.lastDay())));
    }

    private static String last(Optional<LocalDate> day) {
        return day.filter(d -> !d.equals(LocalDate.MAX))
                .map(LocalDate::toString)
                .orElse("–");
    }
}
