package nl.geboortepad.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.event.AuditEvent.FollowUp;
import nl.geboortepad.kernel.event.AuditEvent.Relation;
import nl.geboortepad.kernel.event.VsvEvent.MemberKind;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.text.Text;

/**
 * One audit. Says when things were true and not when they were recorded.
 *
 * @param version of its record, counted from 0
 * @param state {@code open} or {@code closed}
 * @param opened the quarter in which its case was brought
 * @param theCase only while it is open
 * @param facts all of them, in order of recording
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record PerinatalAudit(
        AuditId audit,
        long version,
        Theme theme,
        String state,
        String opened,
        Optional<CaseOfAudit> theCase,
        List<ChronologyLine> chronology,
        List<Meeting> meetings,
        List<Factor> factors,
        List<Recommendation> recommendations,
        List<FactInWords> facts) {

    /** @param title its id where the list no longer has it */
    record Theme(Reference id, Text title) {}

    /** @param child where the theme is about a child */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CaseOfAudit(PregnancyId pregnancy, Optional<Integer> child) {}

    /** @param text gone when the audit is closed */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ChronologyLine(int number, Optional<String> text) {}

    record RoleInWords(Role role, Text inWords) {}

    record Meeting(String when, List<RoleInWords> attended) {}

    /** @param lines the lines of the chronology that show it */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Factor(
            int number,
            String when,
            List<Integer> lines,
            RoleInWords category,
            Relation relation,
            Text relationInWords,
            Optional<String> what) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Recommendation(
            Reference name,
            String when,
            List<Integer> factors,
            MemberKind owner,
            Text ownerInWords,
            LocalDate due,
            Optional<String> what,
            List<FollowUpInWords> followedUp) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record FollowUpInWords(String when, FollowUp result, Text resultInWords, Optional<String> note) {}

    record FactInWords(long version, String type, String when, Text sentence) {}
}
