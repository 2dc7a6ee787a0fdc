package nl.geboortepad.kernel.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.kernel.text.BrokenRule;
import nl.geboortepad.kernel.time.When;

/**
 * What happens in a perinatal audit. Which pregnancy it is about lies in the vault, and nowhere once the audit is closed;
 * nothing here leads back to a woman or a caregiver. Source: 003 §2.5 and 002, perinatal audit.
 */
public sealed interface AuditEvent extends Event {

    /** @param theme by the name that the dated list of themes gives it */
    record AuditOpened(When when, Vsv vsv, Reference theme) implements AuditEvent {}

    /** The anonymised report of what happened; its lines are numbered from 1 and cited by that number. */
    record ChronologyAgreed(When when, List<Words> lines) implements AuditEvent {
        public ChronologyAgreed {
            BrokenRule.throwAny(BrokenRule.unless(!lines.isEmpty(), "lines", EventRule.SOME_LINES));
            lines = List.copyOf(lines);
        }
    }

    /** @param attended the roles that were there */
    record AuditMeetingHeld(When when, SortedSet<Role> attended) implements AuditEvent {
        public AuditMeetingHeld {
            BrokenRule.throwAny(BrokenRule.unless(!attended.isEmpty(), "attended", EventRule.SOMEBODY_ATTENDED));
            attended = Sorted.copy(attended);
        }
    }

    /**
     * Care was less than it should have been.
     *
     * @param factor numbered from 1 in the order of finding
     * @param lines the lines of the chronology that show it
     * @param category whose care, by role
     */
    record SubstandardFactorFound(
            When when, int factor, SortedSet<Integer> lines, Role category, Relation relation, Words what)
            implements AuditEvent {
        public SubstandardFactorFound {
            BrokenRule.throwAny(
                    BrokenRule.unless(factor >= 1, "factor", EventRule.FACTOR_NUMBER),
                    BrokenRule.unless(!lines.isEmpty(), "lines", EventRule.LINES_CITED));
            lines = Sorted.copy(lines);
        }
    }

    /**
     * @param recommendation by the name that it also has as an improvement action of the partnership
     * @param factors the factors that it is about
     * @param owner who sees to it
     * @param due the last day on which it should be done
     */
    record RecommendationMade(
            When when,
            Reference recommendation,
            SortedSet<Integer> factors,
            VsvEvent.MemberKind owner,
            LocalDate due,
            Words what)
            implements AuditEvent {
        public RecommendationMade {
            factors = Sorted.copy(factors);
        }
    }

    record RecommendationFollowedUp(When when, Reference recommendation, FollowUp result, Optional<Words> note)
            implements AuditEvent {}

    record AuditClosed(When when) implements AuditEvent {}

    /** How the factor relates to the outcome. */
    enum Relation {
        NONE,
        UNLIKELY,
        POSSIBLE,
        PROBABLE,
        VERY_PROBABLE,
        UNKNOWN
    }

    enum FollowUp {
        DONE,
        PARTLY_DONE,
        NOT_DONE
    }
}
