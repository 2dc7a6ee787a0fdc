package nl.geboortepad.pathways.norm;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.clause.Triggers;
import nl.geboortepad.pathways.course.Course;

/** The audit themes of now and of before, and the cases under each of them. */
public final class AuditThemes {

    private final List<AuditTheme> all;
    private final Triggers occasions;

    public AuditThemes(List<AuditTheme> all) {
        this.all = List.copyOf(all);
        this.occasions = new Triggers(all.stream()
                .flatMap(theme -> theme.cases().stream())
                .map(AuditTheme.Case::asks)
                .toList());
    }

    /**
     * A case under a theme.
     *
     * @param fact what makes it one
     * @param child where the theme is about a child
     */
    public record Match(AuditTheme theme, Statement fact, Optional<Integer> child) {}

    public List<AuditTheme> all() {
        return all;
    }

    public Optional<AuditTheme> theme(Reference id) {
        return all.stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    public List<AuditTheme> inForce(LocalDate day) {
        return all.stream().filter(theme -> theme.inForce().contains(day)).toList();
    }

    /** The cases that a course holds, each once under a theme, in the order in which they came to be. */
    public List<Match> matches(Course course) {
        return occasions.in(course, Interval.ALWAYS).stream()
                .map(trigger -> new Match(
                        theme(trigger.theme().orElseThrow()).orElseThrow(),
                        trigger.fact(),
                        Triggers.child(trigger.fact())))
                .toList();
    }

    public Triggers occasions() {
        return occasions;
    }
}
