package nl.geboortepad.command.registration.kernset;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.geboortepad.command.registration.xml.Findings;
import nl.geboortepad.command.registration.xml.MessageCalendar;
import nl.geboortepad.command.registration.xml.MessageNumbers;
import nl.geboortepad.command.registration.xml.XmlElement;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationChosen;
import nl.geboortepad.kernel.event.CareEvent.CheckupHeld;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.event.CareEvent.DueDateEstablished;
import nl.geboortepad.kernel.event.CareEvent.Instrument;
import nl.geboortepad.kernel.event.CareEvent.Review;
import nl.geboortepad.kernel.event.CareEvent.RiskDomain;
import nl.geboortepad.kernel.event.CareEvent.RiskScreened;
import nl.geboortepad.kernel.event.CareEvent.Vulnerability;
import nl.geboortepad.kernel.event.CareEvent.VulnerabilityRecognised;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.kernel.time.When;

/** What the message tells of the pregnancy up to the birth. */
record KernsetPregnancy(
        XmlElement root, Optional<XmlElement> dueAt, Optional<LocalDate> dueDate, List<Checkup> checkups) {

    private static final String DUE_DATE = "definitieve_a_terme_datum";

    /** A prenatal check-up, with the gestational age that the sender wrote beside it, and whether she smoked. */
    record Checkup(
            XmlElement heldAt,
            LocalDate day,
            Optional<XmlElement> agedAt,
            Optional<GestationalAge> age,
            Optional<XmlElement> smokingAt) {}

    static KernsetPregnancy of(XmlElement root, MessageCalendar calendar, Findings findings) {
        var dueAt = root.one("zwangerschap", DUE_DATE);
        var checkups = root.one("zwangerschap").map(z -> z.all("prenatale_controle")).orElse(List.of()).stream()
                .flatMap(checkup -> checkup(checkup, calendar, findings).stream())
                .toList();
        return new KernsetPregnancy(root, dueAt, dueAt.flatMap(calendar::anyDay), checkups);
    }

    private static Optional<Checkup> checkup(XmlElement element, MessageCalendar calendar, Findings findings) {
        var held = element.one("datum_controle");
        if (held.isEmpty()) {
            findings.remark(
                    new Text(
                            "Een controle zonder datum is niet overgenomen.",
                            "A check-up without a date is not taken over."),
                    element);
        }
        var aged = element.one("zwangerschapsduur");
        var age = MessageNumbers.within(0, Contradictions.LATEST_BIRTH.days(), aged, findings)
                .map(GestationalAge::new);
        return held.flatMap(calendar::dayOf)
                .map(day -> new Checkup(held.get(), day, aged, age, element.one("rookgedrag")));
    }

    static String dueDatePath(XmlElement root) {
        return root.path() + "/zwangerschap/" + DUE_DATE;
    }

    List<LocalDate> checkupDays() {
        return checkups.stream().map(Checkup::day).toList();
    }

    void tell(Findings findings, Organisation sender, DatedBounds bounds) {
        dueDate.ifPresent(due -> findings.fact(
                dueAt.get(),
                bounds.careUntilBirth().or(bounds::pregnancy),
                when -> new DueDateEstablished(when, due, DueDateBasis.DEFINITIVE)));
        risk(root.one("zorgverlening", "conclusie_risicostatus_na_intake"), afterIntake(bounds), findings, sender);
        wish(findings, bounds);
        checkups.forEach(checkup ->
                findings.fact(checkup.heldAt(), new CheckupHeld(When.day(checkup.day()), sender, checkup.age())));
        smoking(findings, sender);
        risk(root.one("bevalling", "risicostatus_voor_baring"), bounds.careUntilBirth(), findings, sender);
    }

    /** Somewhere from the first contact up to the first check-up, which is the first moment that has a day. */
    private static Optional<When> afterIntake(DatedBounds bounds) {
        return bounds.firstCheckup()
                .map(checkup -> DatedBounds.between(bounds.start(), checkup))
                .orElseGet(bounds::careUntilBirth);
    }

    private static void risk(
            Optional<XmlElement> element, Optional<When> when, Findings findings, Organisation sender) {
        KernsetCodes.meaning(element, KernsetCodes.RISK, findings)
                .ifPresent(outcome -> findings.fact(
                        element.get(),
                        when,
                        w -> new RiskScreened(
                                w,
                                sender,
                                RiskDomain.MEDICAL,
                                Instrument.VIL,
                                outcome,
                                new TreeSet<>(),
                                Review.SINGLE_DISCIPLINE)));
    }

    /** It is known from the first check-up on that tells of it; that a later one does too, makes it no other fact. */
    private void smoking(Findings findings, Organisation sender) {
        checkups.stream()
                .filter(checkup -> checkup.smokingAt()
                        .filter(told -> smokes(told, findings))
                        .isPresent())
                .min(Comparator.comparing(Checkup::day))
                .ifPresent(first -> findings.fact(
                        first.smokingAt().get(),
                        new VulnerabilityRecognised(When.day(first.day()), sender, Vulnerability.SMOKING)));
    }

    private static boolean smokes(XmlElement told, Findings findings) {
        if (told.text().equals(KernsetCodes.STOPPED_SMOKING)) {
            findings.remark(
                    new Text(
                            "Zij stopte met roken in deze zwangerschap; dat zij nu rookt is daarmee niet verteld.",
                            "She stopped smoking in this pregnancy; that does not tell that she smokes now."),
                    told);
            return false;
        }
        return !KernsetCodes.SMOKES_NOT.contains(told.text())
                && KernsetCodes.meaning(Optional.of(told), KernsetCodes.SMOKES, findings)
                        .isPresent();
    }

    private void wish(Findings findings, DatedBounds bounds) {
        var wish =
                root.one("zwangerschap", "voornemens", "voorgenomen_plaats_baring_tijdens_zwangerschap_type_locatie");
        KernsetCodes.meaning(wish, KernsetCodes.WISH, findings)
                .ifPresent(place -> findings.fact(
                        wish.get(),
                        bounds.careBeforeBirth(),
                        when -> new BirthLocationChosen(when, place, new TreeSet<>())));
    }
}
