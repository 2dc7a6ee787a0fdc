package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.geboortepad.kernel.CareEvent.BirthLocationChosen;
import nl.geboortepad.kernel.CareEvent.BirthPlace;
import nl.geboortepad.kernel.CareEvent.CarePlanEstablished;
import nl.geboortepad.kernel.CareEvent.CarePlanRevised;
import nl.geboortepad.kernel.CareEvent.ChildBorn;
import nl.geboortepad.kernel.CareEvent.Purpose;
import nl.geboortepad.kernel.CareEvent.ReferralAnswered;
import nl.geboortepad.kernel.CareEvent.ReferralDeclined;
import nl.geboortepad.kernel.CareEvent.ReferralMade;
import nl.geboortepad.kernel.CareEvent.RiskDomain;
import nl.geboortepad.kernel.CareEvent.RiskOutcome;
import nl.geboortepad.kernel.CareEvent.RiskScreened;
import nl.geboortepad.kernel.CareEvent.TeamMemberJoined;
import nl.geboortepad.kernel.CareEvent.TeamMemberLeft;
import nl.geboortepad.kernel.GestationalAge;
import nl.geboortepad.kernel.PregnancyEvent;
import nl.geboortepad.kernel.When;

/** How a pregnancy stood at the end of a day. Persons are pseudonyms, organisations their public codes. */
public record Situation(
        LocalDate on,
        Optional<LocalDate> dueDate,
        Optional<GestationalAge> age,
        Set<String> coordinators,
        Set<String> accountable,
        Set<String> team,
        Set<Purpose> consents,
        Map<RiskDomain, RiskOutcome> risks,
        Optional<LocalDate> planSince,
        Optional<BirthPlace> chosenBirthPlace,
        List<String> openReferrals,
        int childrenBorn) {

    static Situation of(Course course, LocalDate day) {
        var past = course.facts().stream()
                .map(f -> f.event())
                .filter(e -> !e.when().last().isAfter(day))
                .toList();
        return new Situation(
                day,
                course.dueDate(),
                course.dueDate().map(due -> GestationalAge.on(day, due)),
                course.coordinators().on(day),
                course.accountable().on(day),
                team(past),
                consents(course, day),
                risks(past),
                planSince(past),
                chosen(past),
                openReferrals(past),
                (int) past.stream()
                        .filter(ChildBorn.class::isInstance)
                        .map(e -> ((ChildBorn) e).child())
                        .distinct()
                        .count());
    }

    private static Set<String> team(List<PregnancyEvent> past) {
        var team = new LinkedHashSet<String>();
        past.forEach(e -> {
            if (e instanceof TeamMemberJoined j) {
                team.add(j.member().person().code());
            } else if (e instanceof TeamMemberLeft l) {
                team.remove(l.member().person().code());
            }
        });
        return team;
    }

    private static Set<Purpose> consents(Course course, LocalDate day) {
        var given = new LinkedHashSet<Purpose>();
        for (var purpose : Purpose.values()) {
            if (course.consentInForce(purpose, When.day(day))) {
                given.add(purpose);
            }
        }
        return given;
    }

    private static Map<RiskDomain, RiskOutcome> risks(List<PregnancyEvent> past) {
        var risks = new EnumMap<RiskDomain, RiskOutcome>(RiskDomain.class);
        past.forEach(e -> {
            if (e instanceof RiskScreened r) {
                risks.put(r.domain(), r.outcome());
            }
        });
        return risks;
    }

    private static Optional<LocalDate> planSince(List<PregnancyEvent> past) {
        return past.stream()
                .filter(e -> e instanceof CarePlanEstablished || e instanceof CarePlanRevised)
                .map(e -> e.when().first())
                .findFirst();
    }

    private static Optional<BirthPlace> chosen(List<PregnancyEvent> past) {
        return past.stream()
                .filter(BirthLocationChosen.class::isInstance)
                .map(e -> ((BirthLocationChosen) e).location())
                .reduce((earlier, later) -> later);
    }

    private static List<String> openReferrals(List<PregnancyEvent> past) {
        var open = new LinkedHashMap<String, String>();
        past.forEach(e -> {
            if (e instanceof ReferralMade r) {
                open.put(r.referral().code(), r.referral().code());
            }
        });
        past.forEach(e -> {
            if (e instanceof ReferralAnswered a) {
                open.remove(a.referral().code());
            } else if (e instanceof ReferralDeclined d) {
                open.remove(d.referral().code());
            }
        });
        return List.copyOf(open.values());
    }
}
