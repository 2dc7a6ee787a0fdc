package nl.geboortepad.pathways.clause;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.ChildBorn;
import nl.geboortepad.kernel.event.CareEvent.ChildDied;
import nl.geboortepad.kernel.event.CareEvent.DeathPhase;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.course.Story;

/**
 * When a fact makes a case under an audit theme, beside what the fact itself says.
 *
 * @param inForce the days on which it must have happened
 * @param atLeast the least gestational age at birth, and {@code below} the first one that is too much
 * @param within the most days from the birth to the fact
 */
public record UnderTheme(
        Reference theme,
        Interval inForce,
        Optional<GestationalAge> atLeast,
        Optional<GestationalAge> below,
        Optional<Integer> within) {

    /** Whether it is asked when the child was born. */
    public boolean asksBirth() {
        return atLeast.isPresent() || below.isPresent() || within.isPresent();
    }

    boolean fits(Story story, Statement fact) {
        return inForce.contains(fact.day()) && soonAfterBirth(story, fact) && ageFits(story, fact);
    }

    private boolean soonAfterBirth(Story story, Statement fact) {
        return within.isEmpty()
                || born(story, fact)
                        .map(birth -> DAYS.between(birth, fact.day()) <= within.get())
                        .orElseGet(() -> notYetBorn(fact));
    }

    private boolean ageFits(Story story, Statement fact) {
        if (atLeast.isEmpty() && below.isEmpty()) {
            return true;
        }
        var day = born(story, fact).or(() -> Optional.of(fact.day()).filter(d -> notYetBorn(fact)));
        var age = story.dueDate().flatMap(due -> day.map(d -> GestationalAge.on(d, due)));
        return age.isPresent()
                && atLeast.map(least -> age.get().compareTo(least) >= 0).orElse(true)
                && below.map(most -> age.get().compareTo(most) < 0).orElse(true);
    }

    private static Optional<LocalDate> born(Story story, Statement fact) {
        var child = Triggers.child(fact);
        return story.facts(ChildBorn.class).stream()
                .filter(birth -> Triggers.child(birth).equals(child))
                .map(Statement::day)
                .findFirst();
    }

    /** Of a death at or before birth, its own day stands in for a birth that nobody told of. */
    private static boolean notYetBorn(Statement fact) {
        return fact.event() instanceof ChildDied died
                && (died.phase() == DeathPhase.ANTEPARTUM || died.phase() == DeathPhase.INTRAPARTUM);
    }
}
