package nl.geboortepad.command.registration.kernset;

import java.util.Optional;
import nl.geboortepad.command.registration.xml.Findings;
import nl.geboortepad.command.registration.xml.XmlElement;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.CareEvent.PregnancyEnded;
import nl.geboortepad.kernel.event.CareEvent.WomanDied;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;

/** How the pregnancy ended, and whether the woman died. The format gives neither of them a day. */
record PregnancyEnding(Optional<XmlElement> howAt, Optional<XmlElement> diedAt) {
    /** Source: kernset geboortezorg 2.3.6; from here on an ending is called a partus, a termination too. */
    private static final GestationalAge PARTUS = GestationalAge.of(16, 0);

    static PregnancyEnding of(XmlElement root) {
        return new PregnancyEnding(
                root.one("zwangerschap", "wijze_einde_zwangerschap"), root.one("zwangerschap", "maternale_sterfteq"));
    }

    void tell(Findings findings, KernsetBirths births, DatedBounds bounds) {
        KernsetCodes.meaning(howAt, KernsetCodes.ENDING, findings)
                .ifPresent(how -> findings.fact(
                        howAt.get(),
                        how == CareEvent.Ending.BIRTH ? birth(births, bounds) : beforePartus(bounds),
                        when -> new PregnancyEnded(when, really(how, births, findings))));
        diedAt.filter(died -> died.text().equals("true"))
                .ifPresentOrElse(
                        died -> findings.fact(died, death(births, bounds), WomanDied::new),
                        () -> diedAt.ifPresent(XmlElement::use));
    }

    private static Optional<When> birth(KernsetBirths births, DatedBounds bounds) {
        return births.allDated() ? bounds.lastBirth().map(When::day) : bounds.anyBirth();
    }

    /** Of a miscarriage and its like the sender may have heard after its own care had ended, but it was before 16w0d. */
    private Optional<When> beforePartus(DatedBounds bounds) {
        var early = !howAt.get().text().equals(KernsetCodes.MOLA)
                && !howAt.get().text().equals(KernsetCodes.ECTOPIC);
        var last = bounds.dueDate()
                .filter(due -> early)
                .map(due -> Interval.min(PARTUS.day(due).minusDays(1), bounds.receivedOn()));
        return DatedBounds.between(bounds.start(), last.orElse(bounds.receivedOn()));
    }

    private CareEvent.Ending really(CareEvent.Ending how, KernsetBirths births, Findings findings) {
        if (how == CareEvent.Ending.BIRTH && births.terminated()) {
            findings.remark(
                    new Text(
                            "Een zwangerschapsafbreking vanaf 16w0d heet in de kernset een partus; overgenomen als afbreking.",
                            "A termination from 16w0d on is called a birth in this format; taken over as a termination."),
                    howAt.get());
            return CareEvent.Ending.TERMINATION;
        }
        if (howAt.get().text().equals(KernsetCodes.MOLA)) {
            findings.remark(
                    new Text("Een mola is overgenomen als miskraam.", "A mola is taken over as a miscarriage."),
                    howAt.get());
        }
        return how;
    }

    /**
     * The sender says that she died, as far as it knows, and no more. She lived when she was last seen: at a check-up, at
     * the birth of her last child. She need not have died within the sender's care, so its end bounds nothing. Nor does
     * the date that the message carries: it may be that of the form it was made from. What bounds it is that we hear of it:
     * she can have died on that very day, and not later. Only a caesarean after her death tells that it was by then.
     */
    private static Optional<When> death(KernsetBirths births, DatedBounds bounds) {
        return births.afterHerDeath()
                .map(caesarean -> DatedBounds.between(bounds.lastSeenPregnant(), caesarean))
                .orElseGet(() -> DatedBounds.between(bounds.lastSeen(), bounds.receivedOn()));
    }
}
