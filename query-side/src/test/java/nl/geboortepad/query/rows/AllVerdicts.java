package nl.geboortepad.query.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.judging.Judge;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.norm.Part;
import nl.geboortepad.pathways.verdict.Basis;
import nl.geboortepad.pathways.verdict.Ruling;
import nl.geboortepad.pathways.verdict.Source;
import nl.geboortepad.pathways.verdict.Steps;
import nl.geboortepad.pathways.verdict.Verdict;

/** The shipped norms, and beside them one of which the verdicts go through every kind there is, fact by fact. */
final class AllVerdicts {
    private static final Text WHY = new Text("zomaar", "for no reason");

    private AllVerdicts() {}

    static List<Judgement> judge(Course course) {
        var judgements = new ArrayList<>(Judge.judge(course, Shipped.zig()));
        judgements.add(new Judgement(
                norm("every-kind"),
                new Part("", Norm.Kind.RESPONSE, List.of()),
                Optional.empty(),
                new Ruling(
                        LocalDate.of(2018, 1, 1), Optional.empty(), "", Optional.empty(), List.of(), steps(course))));
        return judgements;
    }

    /** One that asks nothing. */
    static Norm norm(String id) {
        var source = new Source("1", "1", Optional.empty(), Optional.empty(), LocalDate.of(2026, 11, 23));
        return new Norm(id, Norm.LAST, WHY, WHY, Basis.ASSUMPTION, source, List.of(), List.of());
    }

    private static Steps steps(Course course) {
        var steps = new TreeMap<LocalDate, Steps.Step>();
        steps.put(
                LocalDate.MIN,
                new Steps.Step(LocalDate.MIN, new Verdict.NotYet(Optional.empty()), List.of(), Optional.empty()));
        for (var fact : course.facts()) {
            var day = fact.day();
            steps.put(day, new Steps.Step(day, verdict(steps.size(), day), List.of(fact.id()), Optional.of(WHY)));
        }
        return new Steps(List.copyOf(steps.values()));
    }

    private static Verdict verdict(int turn, LocalDate day) {
        return switch (turn % 9) {
            case 0 -> new Verdict.NotYet(Optional.of(day));
            case 1 -> new Verdict.Open(Optional.of(day.plusDays(7)));
            case 2 -> new Verdict.Met(day);
            case 3 -> new Verdict.MetLate(day, day.minusDays(1));
            case 4 -> new Verdict.Missed(day.minusDays(1));
            case 5 -> new Verdict.Broken(List.of(Interval.from(day.minusDays(2))));
            case 6 -> new Verdict.Waived(day);
            case 7 -> new Verdict.NotApplicable(WHY);
            default -> new Verdict.CannotTell(WHY);
        };
    }
}
