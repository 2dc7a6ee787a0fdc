package nl.geboortepad.command.registration.kernset;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.BiPredicate;
import nl.geboortepad.command.registration.xml.Findings;
import nl.geboortepad.command.registration.xml.XmlElement;
import nl.geboortepad.kernel.event.CareEvent.BirthMode;
import nl.geboortepad.kernel.event.CareEvent.DeathPhase;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.kernel.time.When;

/** What a message says that cannot all be true, or that is odd. All of it stays as it was said. */
final class Contradictions {
    /** No pregnancy goes on beyond this; a day past it is a slip of the pen. */
    static final GestationalAge LATEST_BIRTH = GestationalAge.of(44, 0);

    private final XmlElement root;
    private final Findings findings;
    private final DatedBounds bounds;

    Contradictions(XmlElement root, Findings findings, DatedBounds bounds) {
        this.root = root;
        this.findings = findings;
        this.bounds = bounds;
    }

    void tell(KernsetPregnancy pregnancy, KernsetBirths births) {
        pregnancy.checkups().forEach(checkup -> {
            statedAge(checkup, pregnancy);
            checkupOutOfPlace(checkup);
        });
        births.children().forEach(child -> {
            age(child, pregnancy);
            birthOutOfPlace(child);
            child.death().ifPresent(death -> deathOutOfPlace(child, death));
            plannedCaesarean(child);
        });
        count(births);
        order(births);
        endings(births);
    }

    private void statedAge(KernsetPregnancy.Checkup checkup, KernsetPregnancy pregnancy) {
        if (checkup.age().isEmpty() || pregnancy.dueDate().isEmpty()) {
            return;
        }
        var stated = checkup.age().get();
        var counted = GestationalAge.on(checkup.day(), pregnancy.dueDate().get());
        if (!stated.equals(counted)) {
            findings.contradiction(
                    new Text(
                            "De bron schrijft " + stated.onScreen() + "; volgens de definitieve à terme datum is het "
                                    + counted.onScreen() + ".",
                            "The source writes " + stated.onScreen() + "; by the definitive due date it is "
                                    + counted.onScreen() + "."),
                    checkup.agedAt().get(),
                    pregnancy.dueAt().get());
        }
    }

    private void checkupOutOfPlace(KernsetPregnancy.Checkup checkup) {
        if (checkup.day().isBefore(bounds.start()) || checkup.day().isAfter(bounds.lastDayOfCare())) {
            findings.contradiction(
                    new Text(
                            "Deze controle valt buiten de zorgverantwoordelijkheid van de afzender.",
                            "This check-up lies outside the responsibility of the sender."),
                    checkup.heldAt());
        }
        if (bounds.lastBirth().filter(birth -> checkup.day().isAfter(birth)).isPresent()) {
            findings.contradiction(
                    new Text(
                            "Deze prenatale controle is na de geboorte.", "This prenatal check-up is after the birth."),
                    checkup.heldAt());
        }
    }

    private void age(KernsetChild child, KernsetPregnancy pregnancy) {
        if (child.birthDay().isEmpty() || pregnancy.dueDate().isEmpty()) {
            return;
        }
        var age = GestationalAge.on(child.birthDay().get(), pregnancy.dueDate().get());
        if (age.days() < 0 || age.compareTo(LATEST_BIRTH) > 0) {
            findings.contradiction(
                    new Text(
                            "Geboren bij " + age.onScreen() + " volgens de definitieve à terme datum; dat kan niet.",
                            "Born at " + age.onScreen() + " by the definitive due date; that cannot be."),
                    child.bornAt().get(),
                    pregnancy.dueAt().get());
        }
    }

    private void birthOutOfPlace(KernsetChild child) {
        var care = bounds.care();
        var early = child.birthDay().filter(day -> day.isBefore(bounds.start()) && !care.onlyAfterBirth());
        var late = child.birthDay().filter(day -> day.isAfter(bounds.lastDayOfCare()) && care.inLabour());
        if (early.isPresent() || late.isPresent()) {
            findings.contradiction(
                    new Text(
                            "De geboorte valt buiten de zorgverantwoordelijkheid van de afzender.",
                            "The birth lies outside the responsibility of the sender."),
                    child.bornAt().get());
        }
    }

    private void deathOutOfPlace(KernsetChild child, PerinatalDeath death) {
        var alreadyBorn = death.phase() == DeathPhase.ANTEPARTUM && differs(child, death, LocalDate::isBefore);
        var notYetBorn = death.phase() == DeathPhase.POSTPARTUM && differs(child, death, LocalDate::isAfter);
        if (alreadyBorn || notYetBorn || death.phase() == DeathPhase.POSTPARTUM && beforeTheHourOfBirth(child, death)) {
            findings.contradiction(
                    new Text(
                            "De fase van het overlijden past niet bij de dagen van geboorte en overlijden.",
                            "The phase of death does not fit the days of birth and death."),
                    child.bornAt().get(),
                    death.toldAt());
        }
    }

    private static boolean differs(
            KernsetChild child, PerinatalDeath death, BiPredicate<LocalDate, LocalDate> birthToDeath) {
        return child.birthDay().isPresent()
                && death.established().isPresent()
                && birthToDeath.test(
                        child.birthDay().get(), death.established().get().first());
    }

    private static boolean beforeTheHourOfBirth(KernsetChild child, PerinatalDeath death) {
        return child.born().orElse(null) instanceof When.Moment birth
                && death.established().orElse(null) instanceof When.Moment died
                && died.instant().isBefore(birth.instant());
    }

    private void plannedCaesarean(KernsetChild child) {
        var planned = root.one("bevalling").stream()
                .flatMap(birth -> birth.all("interventies_begin_baring").stream())
                .flatMap(group -> group.one("interventie_begin_baring").stream())
                .filter(intervention -> KernsetCodes.PLANNED_CAESAREAN.contains(intervention.text()))
                .findFirst();
        var mode = child.type()
                .map(type -> KernsetCodes.MODE.get(type.text()))
                .filter(m -> m != BirthMode.PRIMARY_CAESAREAN);
        if (planned.isPresent() && mode.isPresent()) {
            findings.contradiction(
                    new Text(
                            "De baring begon met een primaire sectio, maar het type partus is een ander.",
                            "Labour began with a planned caesarean, but the type of birth is another."),
                    planned.get(),
                    child.type().get());
        }
    }

    private void count(KernsetBirths births) {
        births.counted()
                .filter(counted -> counted != births.children().size())
                .ifPresent(counted -> findings.contradiction(
                        new Text(
                                "Het aantal geboren kinderen (" + counted + ") is niet het aantal uitkomsten ("
                                        + births.children().size() + ").",
                                "The number of children born (" + counted + ") is not the number of outcomes ("
                                        + births.children().size() + ")."),
                        births.countedAt().get()));
    }

    private void order(KernsetBirths births) {
        var byNumber = births.children().stream()
                .filter(c -> c.born().isPresent())
                .sorted(Comparator.comparing(KernsetChild::number))
                .toList();
        for (int i = 1; i < byNumber.size(); i++) {
            var first = byNumber.get(i - 1);
            var second = byNumber.get(i);
            if (second.bornBefore(first)) {
                findings.contradiction(
                        new Text(
                                "De rangnummers van de kinderen volgen niet hun volgorde van geboorte.",
                                "The numbers of the children do not follow their order of birth."),
                        first.bornAt().get(),
                        second.bornAt().get());
            }
        }
    }

    private void endings(KernsetBirths births) {
        var how = root.one("zwangerschap", "wijze_einde_zwangerschap")
                .filter(e ->
                        KernsetCodes.ENDING.containsKey(e.text()) && !e.text().equals("1"));
        if (how.isPresent() && !births.children().isEmpty()) {
            findings.contradiction(
                    new Text(
                            "De zwangerschap zou voor 16w0d zijn geëindigd, maar er is een uitkomst per kind.",
                            "The pregnancy is said to have ended before 16w0d, yet there is an outcome of a child."),
                    how.get(),
                    births.children().getFirst().baring());
        }
        root.one("zwangerschap", "maternale_sterfteq")
                .filter(died ->
                        died.text().equals("false") && births.afterHerDeath().isPresent())
                .ifPresent(lives -> findings.contradiction(
                        new Text(
                                "De vrouw zou leven, maar een kind is na haar overlijden met een sectio geboren.",
                                "The woman is said to live, yet a child was born by caesarean after her death."),
                        lives));
    }
}
