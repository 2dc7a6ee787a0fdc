package nl.geboortepad.command.registration;

import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.ChildDied;
import nl.geboortepad.kernel.event.CareEvent.DeathPhase;
import nl.geboortepad.kernel.time.When;

/** Perinatal death of this child. */
record Death(int number, Element toldAt, DeathPhase phase, Optional<When> established) {

    static Optional<Death> of(int number, Element baring, Calendar calendar, Findings findings) {
        return baring.one("demografische_gegevens", "perinatale_sterfte_groep")
                .flatMap(group -> of(number, group, findings, calendar));
    }

    private static Optional<Death> of(int number, Element group, Findings findings, Calendar calendar) {
        var said = group.one("perinatale_sterfteq");
        var phaseAt = group.one("fase_perinatale_sterfte");
        var dayAt = group.one("datumtijd_vaststelling_perinatale_sterfte");
        if (said.filter(s -> !s.text().equals("true")).isPresent()) {
            said.get().use();
            if (phaseAt.isPresent() || dayAt.isPresent()) {
                findings.contradiction(
                        "Het kind zou niet zijn overleden, maar fase of tijdstip van overlijden is gegeven; niet overgenomen.",
                        "The child is said not to have died, yet phase or time of death is given; not taken over.",
                        group);
            }
            return Optional.empty();
        }
        said.ifPresent(Element::use);
        var phase = Codes.meaning(phaseAt, Codes.PHASE, findings).orElse(DeathPhase.UNKNOWN);
        var toldAt = dayAt.or(() -> said).or(() -> phaseAt);
        return toldAt.map(at -> new Death(number, at, phase, dayAt.map(calendar::happened)));
    }

    /** Whether the child was born alive, as far as the phase tells. */
    Optional<Boolean> afterBirth() {
        return switch (phase) {
            case POSTPARTUM -> Optional.of(true);
            case ANTEPARTUM, INTRAPARTUM -> Optional.of(false);
            case UNKNOWN -> Optional.empty();
        };
    }

    void tell(Findings findings, Child child, Bounds bounds) {
        if (phase == DeathPhase.UNKNOWN) {
            findings.remark(
                    "Of het kind voor of na de geboorte overleed is niet verteld; of het levend is geboren blijft open.",
                    "Whether the child died before or after birth is not told; whether it was born alive stays open.",
                    toldAt);
        }
        findings.fact(
                toldAt, established.or(() -> possible(child, bounds)), when -> new ChildDied(when, number, phase));
    }

    private Optional<When> possible(Child child, Bounds bounds) {
        var birth = child.birthDay();
        return switch (phase) {
            case POSTPARTUM -> Bounds.between(birth.orElse(bounds.start()), bounds.receivedOn());
            case ANTEPARTUM, INTRAPARTUM ->
                Bounds.between(
                        Bounds.earliest(bounds.start(), bounds.dayZero().orElse(bounds.start())),
                        birth.orElse(bounds.receivedOn()));
            case UNKNOWN -> Bounds.between(bounds.start(), bounds.receivedOn());
        };
    }
}
