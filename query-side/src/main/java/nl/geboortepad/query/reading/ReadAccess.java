package nl.geboortepad.query.reading;

import java.util.Optional;
import java.util.SequencedSet;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.identity.Bsn;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.judging.Setting;

/**
 * Who may look at a pregnancy: by what is known now, whatever moment is asked about. Who may not look is told the same
 * as who asks for a pregnancy that does not exist. Who has a part in her care, {@code course.Parties} reads from the facts;
 * {@code query.rows.VisibleCases} says the same over many cases in SQL.
 *
 * @param vsv none where no VSV is registered: then only its own caregivers and the woman may look
 */
public record ReadAccess(SequencedSet<Organisation> organisations, Optional<Vsv> vsv, Optional<WomanId> woman) {

    /** @param setting tells as which partnership one goes on that was merged into another */
    public static ReadAccess to(Course course, Setting setting) {
        return new ReadAccess(course.organisations(), course.vsv().map(setting::now), woman(course));
    }

    static Optional<WomanId> woman(Course course) {
        return course.facts().stream()
                .map(fact -> fact.event())
                .filter(PregnancyRegistered.class::isInstance)
                .map(event -> ((PregnancyRegistered) event).woman())
                .findFirst();
    }

    boolean allowed(Caller caller, Women women) {
        return switch (caller.role()) {
            case CAREGIVER ->
                caller.organisation().filter(organisations::contains).isPresent();
            case AUDITOR, STEWARD -> vsv.filter(caller::worksFor).isPresent();
            case CLIENT -> woman.isPresent() && woman.equals(herself(caller, women));
            case QUALITY, OPERATOR -> false;
        };
    }

    private static Optional<WomanId> herself(Caller caller, Women women) {
        try {
            return caller.bsn().map(Bsn::parse).flatMap(women::known);
        } catch (IllegalArgumentException noBsn) {
            return Optional.empty();
        }
    }

    /** Quality staff and operators never see a named case; that is so for every case, so it tells nothing. */
    static void mayAskForCases(Caller caller) {
        caller.mustBe(AccessRole.CAREGIVER, AccessRole.AUDITOR, AccessRole.STEWARD, AccessRole.CLIENT);
    }

    /** Free texts are for those who care for her, and for herself. */
    public static boolean mayRead(Caller caller) {
        return caller.is(AccessRole.CAREGIVER, AccessRole.CLIENT);
    }
}
