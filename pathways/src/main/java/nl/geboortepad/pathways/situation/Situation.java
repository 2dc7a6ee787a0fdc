package nl.geboortepad.pathways.situation;

import java.time.LocalDate;
import java.util.List;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.pathways.course.Conflict;
import nl.geboortepad.pathways.course.Course;

/**
 * How a pregnancy stood at the end of a day, by what was true on that day or before. Persons are pseudonyms,
 * organisations their public codes. Where a source gives a range of days or no hours, an answer may hold more than one
 * thing and says that it is not certain.
 */
public final class Situation {
    private final FactsUpToDay past;

    private Situation(FactsUpToDay past) {
        this.past = past;
    }

    public static Situation of(Course course, LocalDate day) {
        return new Situation(FactsUpToDay.of(course, day));
    }

    public LocalDate on() {
        return past.day();
    }

    public Possibly<Vsv> vsv() {
        return HerPartnership.on(past);
    }

    public Term term() {
        return Term.of(past);
    }

    public InCharge coordinators() {
        return InCharge.of(past, Course::coordinators);
    }

    public InCharge accountable() {
        return InCharge.of(past, Course::accountable);
    }

    /** For the child with that number. */
    public InCharge accountable(int child) {
        return InCharge.of(past, course -> course.accountable(child));
    }

    public Members team() {
        return Members.on(past);
    }

    public Consents consents() {
        return Consents.on(past);
    }

    public Risks risks() {
        return Risks.on(past);
    }

    public Vulnerabilities vulnerabilities() {
        return Vulnerabilities.on(past);
    }

    public Supports supports() {
        return Supports.on(past);
    }

    public Plans plans() {
        return Plans.on(past);
    }

    public BirthLocations birthLocations() {
        return BirthLocations.on(past);
    }

    public Referrals referrals() {
        return Referrals.on(past);
    }

    public PathwaysFollowed pathways() {
        return PathwaysFollowed.on(past);
    }

    public Wishes wishes() {
        return Wishes.on(past);
    }

    public Births births() {
        return Births.on(past);
    }

    /** Where sources disagree about what can have been by that day. */
    public List<Conflict> conflicts() {
        return past.whole().conflicts();
    }
}
