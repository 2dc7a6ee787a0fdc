package nl.geboortepad.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.query.answer.Entry;

/** What is told of many audits at once, and of cases. */
final class AuditList {
    private AuditList() {}

    /**
     * @param knownAt up to which moment the list has read all that was recorded
     * @param behind events that are stored and not yet in the list
     */
    record Audits(Instant knownAt, long behind, List<AuditSummary> audits) {}

    /**
     * @param state {@code open} or {@code closed}
     * @param opened the quarter
     * @param lines of the chronology
     * @param followedUp recommendations of which something was heard since
     */
    record AuditSummary(
            AuditId audit,
            PerinatalAudit.Theme theme,
            String state,
            String opened,
            int lines,
            int meetings,
            int factors,
            int recommendations,
            int followedUp) {}

    /**
     * @param knownAt up to which moment all that was recorded is in it: of proposals only what is known now is told
     * @param behind events that are stored and not yet in the view that it is read from
     */
    record Proposals(Instant knownAt, long behind, LocalDate on, List<ProposedCase> proposed) {}

    /**
     * A case under a theme that was in force, not brought to an audit yet.
     *
     * @param due the last day on which it should be
     * @param kind of the verdict: {@code open}, {@code missed} or {@code cannot-tell}
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ProposedCase(
            PregnancyId pregnancy,
            PerinatalAudit.Theme theme,
            Optional<Integer> child,
            String kind,
            Optional<LocalDate> due) {}

    /** The timeline of the case of an open audit. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CaseTimeline(
            AuditId audit,
            Reference theme,
            PregnancyId pregnancy,
            Optional<Integer> child,
            String brought,
            Instant knownAt,
            LocalDate on,
            Optional<LocalDate> dueDate,
            List<Entry> facts) {}
}
