package nl.geboortepad.command.registration.kernset;

import java.util.Optional;
import nl.geboortepad.command.registration.xml.Findings;
import nl.geboortepad.command.registration.xml.MessageCalendar;
import nl.geboortepad.command.registration.xml.XmlElement;
import nl.geboortepad.kernel.event.CareEvent.ChildDied;
import nl.geboortepad.kernel.event.CareEvent.DeathPhase;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;

/** Perinatal death of this child. */
record PerinatalDeath(int number, XmlElement toldAt, DeathPhase phase, Optional<When> established) {

    static Optional<PerinatalDeath> of(int number, XmlElement baring, MessageCalendar calendar, Findings findings) {
        return baring.one("demografische_gegevens", "perinatale_sterfte_groep")
                .flatMap(group -> of(number, group, findings, calendar));
    }

    private static Optional<PerinatalDeath> of(
            int number, XmlElement group, Findings findings, MessageCalendar calendar) {
        var said = group.one("perinatale_sterfteq");
        var phaseAt = group.one("fase_perinatale_sterfte");
        var dayAt = group.one("datumtijd_vaststelling_perinatale_sterfte");
        if (said.filter(s -> !s.text().equals("true")).isPresent()) {
            said.get().use();
            if (phaseAt.isPresent() || dayAt.isPresent()) {
                findings.contradiction(
                        new Text(
                                "Het kind zou niet zijn overleden, maar fase of tijdstip van overlijden is gegeven; niet overgenomen.",
                                "The child is said not to have died, yet phase or time of death is given; not taken over."),
                        group);
            }
            return Optional.empty();
        }
        said.ifPresent(XmlElement::use);
        var phase = KernsetCodes.meaning(phaseAt, KernsetCodes.PHASE, findings).orElse(DeathPhase.UNKNOWN);
        var toldAt = dayAt.or(() -> said).or(() -> phaseAt);
        return toldAt.map(at -> new PerinatalDeath(number, at, phase, dayAt.flatMap(calendar::happened)));
    }

    /** Whether the child was born alive, as far as the phase tells. */
    Optional<Boolean> afterBirth() {
        return switch (phase) {
            case POSTPARTUM -> Optional.of(true);
            case ANTEPARTUM, INTRAPARTUM -> Optional.of(false);
            case UNKNOWN -> Optional.empty();
        };
    }

    void tell(Findings findings, KernsetChild child, DatedBounds bounds) {
        if (phase == DeathPhase.UNKNOWN) {
            findings.remark(
                    new Text(
                            "Of het kind voor of na de geboorte overleed is niet verteld; of het levend is geboren blijft open.",
                            "Whether the child died before or after birth is not told; whether it was born alive stays open."),
                    toldAt);
        }
        findings.fact(
                toldAt, established.or(() -> possible(child, bounds)), when -> new ChildDied(when, number, phase));
    }

    private Optional<When> possible(KernsetChild child, DatedBounds bounds) {
        var birth = child.birthDay();
        return switch (phase) {
            case POSTPARTUM -> DatedBounds.between(birth.orElse(bounds.start()), bounds.receivedOn());
            case ANTEPARTUM, INTRAPARTUM ->
                DatedBounds.between(
                        Interval.min(bounds.start(), bounds.dayZero().orElse(bounds.start())),
                        birth.orElse(bounds.receivedOn()));
            case UNKNOWN -> DatedBounds.between(bounds.start(), bounds.receivedOn());
        };
    }
}
