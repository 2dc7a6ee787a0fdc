package nl.geboortepad.pathways.region;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.pathways.clause.RuleTerms;
import nl.geboortepad.pathways.clause.Window;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.rule.Response;
import nl.geboortepad.pathways.rule.Rule;

/**
 * What a region changes in the one window of a norm and in nothing else: then the norm asks the same of the same women, sooner
 * or later. Any other change can single out women by what is recorded of them: a condition, a window for some of them only, or
 * a day from which it holds.
 */
public final class WindowChanges {
    private static final int DAYS_IN_A_WEEK = 7;
    private static final GestationalAge NO_AGE = new GestationalAge(0);

    private WindowChanges() {}

    /**
     * Whether the norm is one of the parent's, but for its window, which it moves by whole weeks, from the first day of a month
     * on: the counts by two windows that differ in a day tell of whom a day makes a difference.
     */
    public static boolean only(Norm norm, Pathway parent) {
        return parent.norm(norm.id()).filter(of -> norm == of || only(norm, of)).isPresent();
    }

    private static boolean only(Norm norm, Norm of) {
        if (norm.parts().size() != 1 || of.parts().size() != 1) {
            return false;
        }
        var asked = of.parts().getFirst().rules();
        var days = asked.stream().map(rule -> rule.terms().since()).toList();
        return norm.parts().getFirst().rules().stream()
                .allMatch(rule -> (days.contains(rule.terms().since())
                                || rule.terms().since().getDayOfMonth() == 1)
                        && asked.stream().anyMatch(one -> isMoved(rule, one)));
    }

    private static boolean isMoved(Rule rule, Rule of) {
        return withoutDays(rule)
                        .filter(text -> withoutDays(of).equals(Optional.of(text)))
                        .isPresent()
                && inWholeWeeks(window(rule), window(of));
    }

    private static Window window(Rule rule) {
        return ((Response) rule).cases().getFirst().window();
    }

    private static boolean inWholeWeeks(Window window, Window of) {
        return switch (window) {
            case Window.Gestational g -> {
                var other = (Window.Gestational) of;
                yield inWholeWeeks(g.opens().days() - other.opens().days())
                        && inWholeWeeks(g.before().days() - other.before().days());
            }
            case Window.After a -> {
                var other = (Window.After) of;
                yield inWholeWeeks(a.opensAfter() - other.opensAfter()) && inWholeWeeks(a.within() - other.within());
            }
            case Window.Calendar c -> {
                var other = (Window.Calendar) of;
                yield inWholeWeeks(other.before().until(c.before(), ChronoUnit.DAYS))
                        && c.orWithin().isPresent() == other.orWithin().isPresent()
                        && inWholeWeeks(
                                c.orWithin().orElse(0) - other.orWithin().orElse(0));
            }
            case Window.Until u -> true;
        };
    }

    private static boolean inWholeWeeks(long days) {
        return days % DAYS_IN_A_WEEK == 0;
    }

    /** As a text: what reads a field is another object each time that a file is read. */
    private static Optional<String> withoutDays(Rule rule) {
        return rule instanceof Response r && r.cases().size() == 1
                ? Optional.of(new Response(
                                undated(r.terms()),
                                r.each(),
                                r.evidence(),
                                List.of(undated(r.cases().getFirst())))
                        .toString())
                : Optional.empty();
    }

    private static RuleTerms undated(RuleTerms terms) {
        return new RuleTerms(LocalDate.EPOCH, Optional.empty(), Optional.empty(), terms.stoppedBy(), terms.waiver());
    }

    private static Window.Conditional undated(Window.Conditional of) {
        return new Window.Conditional(of.tests(), undated(of.window()));
    }

    private static Window undated(Window window) {
        return switch (window) {
            case Window.Gestational g -> new Window.Gestational(NO_AGE, NO_AGE);
            case Window.After a -> new Window.After(a.anchor(), 0, 0);
            case Window.Calendar c -> new Window.Calendar(LocalDate.EPOCH, Optional.empty());
            case Window.Until u -> u;
        };
    }
}
