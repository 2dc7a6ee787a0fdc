package nl.geboortepad.pathways.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.geboortepad.kernel.event.CareEvent.MdoDecisionTaken;
import nl.geboortepad.kernel.event.CareEvent.MdoRequested;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Role;

/**
 * With which roles a partnership discusses women with a theme.
 *
 * @param from never before the day on which it was recorded
 */
public record RoleAgreement(Reference theme, Set<Role> roles, LocalDate from) {

    public RoleAgreement from(LocalDate day) {
        return new RoleAgreement(theme, roles, day);
    }

    /** What these agreements ask of one consultation: of each of its themes, the agreement made last by that day. */
    static Set<Role> roles(List<RoleAgreement> agreements, Course course, Statement consultation) {
        var day = consultation.day();
        var mdo = ((MdoDecisionTaken) consultation.event()).mdo();
        var themes = course.events(MdoRequested.class)
                .filter(request -> request.mdo().equals(mdo))
                .flatMap(request -> request.themes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return themes.stream()
                .flatMap(theme -> agreements.stream()
                        .filter(a -> a.theme().equals(theme) && !a.from().isAfter(day))
                        .reduce((earlier, later) -> later)
                        .stream())
                .flatMap(a -> a.roles().stream())
                .collect(Collectors.toSet());
    }
}
