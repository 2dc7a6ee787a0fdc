package nl.geboortepad.command.registration.kernset;

import java.time.LocalDate;
import java.util.Optional;
import nl.geboortepad.command.registration.xml.Findings;
import nl.geboortepad.command.registration.xml.MessageCalendar;
import nl.geboortepad.command.registration.xml.MessageNumbers;
import nl.geboortepad.command.registration.xml.XmlElement;
import nl.geboortepad.kernel.event.CareEvent.BirthMode;
import nl.geboortepad.kernel.event.CareEvent.BirthPlace;
import nl.geboortepad.kernel.event.CareEvent.ChildBorn;
import nl.geboortepad.kernel.time.When;

/**
 * One child, by its number in the order of birth.
 *
 * @param born the moment or day, where told
 */
record KernsetChild(
        int number,
        XmlElement baring,
        Optional<XmlElement> bornAt,
        Optional<When> born,
        Optional<PerinatalDeath> death) {

    static KernsetChild of(int number, XmlElement baring, MessageCalendar calendar, Findings findings) {
        var bornAt = baring.one("demografische_gegevens", "geboortedatum");
        return new KernsetChild(
                number,
                baring,
                bornAt,
                bornAt.flatMap(calendar::happened),
                PerinatalDeath.of(number, baring, calendar, findings));
    }

    Optional<LocalDate> birthDay() {
        return born.map(When::first);
    }

    boolean bornBefore(KernsetChild other) {
        return born.get() instanceof When.Moment mine && other.born.get() instanceof When.Moment theirs
                ? mine.instant().isBefore(theirs.instant())
                : born.get().last().isBefore(other.born.get().first());
    }

    Optional<XmlElement> bsnAt() {
        return baring.one("demografische_gegevens", "identificaties_kind", "bsn_kind");
    }

    Optional<XmlElement> type() {
        return baring.one("kindspecifieke_uitkomstgegevens", "type_partus");
    }

    boolean is(String typeOfBirth) {
        return type().filter(t -> t.text().equals(typeOfBirth)).isPresent();
    }

    void tell(Findings findings, KernsetSender sender, DatedBounds bounds) {
        findings.fact(
                bornAt.orElse(baring),
                born.or(bounds::anyBirth),
                when -> new ChildBorn(
                        when,
                        number,
                        alive(),
                        place(findings),
                        sender.byLvr(baring.one("ziekenhuis_baring", "ziekenhuisnummer_lvrid"), findings),
                        mode(findings),
                        KernsetCodes.meaning(role("supervisor_groep", "rol_supervisor"), KernsetCodes.ROLE, findings)
                                .or(() -> KernsetCodes.meaning(
                                        role("aanpakker_kind_groep", "rol_aanpakker_kind"),
                                        KernsetCodes.ROLE,
                                        findings)),
                        MessageNumbers.within(0, 10, examined("apgarscore_na_5_min"), findings),
                        MessageNumbers.within(100, 8000, examined("geboortegewicht"), findings)));
        death.ifPresent(d -> d.tell(findings, this, bounds));
    }

    /** Not told when nothing is said of death, or when in time it was. */
    private Optional<Boolean> alive() {
        return death.isPresent()
                ? death.get().afterBirth()
                : baring.one("demografische_gegevens", "perinatale_sterfte_groep", "perinatale_sterfteq")
                        .map(said -> true);
    }

    private BirthPlace place(Findings findings) {
        return KernsetCodes.meaning(baring.one("werkelijke_plaats_baring_type_locatie"), KernsetCodes.PLACE, findings)
                .orElse(BirthPlace.UNKNOWN);
    }

    private BirthMode mode(Findings findings) {
        return KernsetCodes.meaning(type(), KernsetCodes.MODE, findings).orElse(BirthMode.UNKNOWN);
    }

    private Optional<XmlElement> role(String group, String role) {
        return baring.one("kindspecifieke_uitkomstgegevens", group, role);
    }

    /** The child may be examined more than once; the first that tells it counts. */
    private Optional<XmlElement> examined(String measure) {
        return baring.one("kindspecifieke_uitkomstgegevens").stream()
                .flatMap(outcome -> outcome.all("lichamelijk_onderzoek_kind").stream())
                .flatMap(examination -> examination.one(measure).stream())
                .findFirst();
    }
}
