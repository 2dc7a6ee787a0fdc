package nl.geboortepad.command.registration.kernset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.geboortepad.command.registration.xml.Findings;
import nl.geboortepad.command.registration.xml.MessageCalendar;
import nl.geboortepad.command.registration.xml.MessageNumbers;
import nl.geboortepad.command.registration.xml.XmlElement;
import nl.geboortepad.kernel.event.CareEvent.CareTransferred;
import nl.geboortepad.kernel.event.CareEvent.MultiplePregnancyEstablished;
import nl.geboortepad.kernel.identity.Bsn;
import nl.geboortepad.kernel.text.Text;

/** The children that the message tells of, and how many it says there were. */
record KernsetBirths(
        List<KernsetChild> children,
        Optional<XmlElement> countedAt,
        Optional<Integer> counted,
        MessageCalendar calendar) {
    private static final int MOST = 8;

    static KernsetBirths of(XmlElement root, MessageCalendar calendar, Findings findings) {
        var told = root.all("uitkomst_per_kind").stream()
                .flatMap(outcome -> outcome.one("baring").stream())
                .toList();
        told.stream()
                .skip(MOST)
                .findFirst()
                .ifPresent(ninth -> ninth.wrong(new Text(
                        "Meer dan acht kinderen in één zwangerschap worden niet gelezen.",
                        "More than eight children of one pregnancy are not read.")));
        var outcomes = told.stream().limit(MOST).toList();
        var numbers = numbers(outcomes, findings);
        var children = new ArrayList<KernsetChild>();
        for (int i = 0; i < outcomes.size(); i++) {
            children.add(KernsetChild.of(numbers.get(i), outcomes.get(i), calendar, findings));
        }
        var countedAt = root.one("bevalling", "aantal_geboren_kinderen");
        return new KernsetBirths(children, countedAt, MessageNumbers.within(0, MOST, countedAt, findings), calendar);
    }

    /** As the message numbers them; when its numbers do not tell them apart, in the order in which it tells of them. */
    private static List<Integer> numbers(List<XmlElement> outcomes, Findings findings) {
        var numbers = new ArrayList<Integer>();
        for (var outcome : outcomes) {
            numbers.add(
                    MessageNumbers.within(1, MOST, outcome.one("demografische_gegevens", "rangnummer_kind"), findings)
                            .orElse(numbers.size() + 1));
        }
        if (new HashSet<>(numbers).size() == numbers.size()) {
            return numbers;
        }
        findings.contradiction(
                new Text(
                        "Twee kinderen hebben hetzelfde rangnummer; zij zijn genummerd in de volgorde van het bericht.",
                        "Two children have the same number; they are numbered in the order of the message."),
                outcomes.toArray(XmlElement[]::new));
        for (int i = 0; i < numbers.size(); i++) {
            numbers.set(i, i + 1);
        }
        return numbers;
    }

    List<LocalDate> days() {
        return children.stream().flatMap(c -> c.birthDay().stream()).toList();
    }

    boolean allDated() {
        return !children.isEmpty() && children.stream().allMatch(c -> c.born().isPresent());
    }

    /** All of them by a termination of pregnancy. */
    boolean terminated() {
        return !children.isEmpty()
                && children.stream()
                        .allMatch(c -> KernsetCodes.TERMINATION.stream().anyMatch(c::is));
    }

    /** The day of a caesarean after the death of the woman. */
    Optional<LocalDate> afterHerDeath() {
        return children.stream()
                .filter(c -> c.is(KernsetCodes.POSTMORTEM_CAESAREAN))
                .flatMap(c -> c.birthDay().stream())
                .findFirst();
    }

    void tell(Findings findings, KernsetSender sender, DatedBounds bounds) {
        multiple(findings, bounds);
        for (var child : children) {
            child.tell(findings, sender, bounds);
            child.baring().one("kindspecifieke_uitkomstgegevens").stream()
                    .flatMap(outcome -> outcome.all("betrokkenheid_kinderarts").stream())
                    .forEach(involved -> paediatrician(involved, child, findings, sender, bounds));
        }
    }

    private void multiple(Findings findings, DatedBounds bounds) {
        var many = Math.max(counted.orElse(0), children.size());
        if (many > 1) {
            findings.fact(
                    counted.filter(c -> c == many)
                            .flatMap(c -> countedAt)
                            .orElseGet(() -> children.get(1).baring()),
                    bounds.pregnancy(),
                    when -> new MultiplePregnancyEstablished(when, many));
        }
    }

    /** Handed over to a paediatrician elsewhere, the child is in that organisation's care; within the house it stays. */
    private void paediatrician(
            XmlElement involved, KernsetChild child, Findings findings, KernsetSender sender, DatedBounds bounds) {
        var handedOver =
                involved.one("type_betrokkenheid").filter(type -> type.text().equals("2"));
        handedOver
                .flatMap(type -> sender.byLvr(involved.one("zorginstelling_lvrid"), findings))
                .filter(to -> !to.equals(sender.organisation()))
                .ifPresent(to -> {
                    handedOver.get().use();
                    var on = involved.one("datum_betrokkenheid");
                    findings.fact(
                            on.or(() -> handedOver).get(),
                            on.flatMap(calendar::happened).or(bounds::careSinceBirth),
                            when -> new CareTransferred(when, Optional.of(child.number()), Optional.empty(), to));
                });
    }

    /** A number that two people in one message share tells nothing of either. */
    SortedMap<Integer, Bsn> bsns(Bsn woman, Findings findings) {
        var given = children.stream().flatMap(c -> c.bsnAt().stream()).toList();
        var bsns = new TreeMap<Integer, Bsn>();
        for (var child : children) {
            child.bsnAt().ifPresent(number -> {
                var bsn = KernsetWoman.passing(number);
                var shared = given.stream()
                                .filter(g -> g.text().equals(number.text()))
                                .count()
                        > 1;
                if (bsn.isEmpty()) {
                    findings.contradiction(
                            new Text(
                                    "Dit burgerservicenummer van een kind doorstaat de elfproef niet; niet gebruikt.",
                                    "This citizen service number of a child does not pass the eleven-test; not used."),
                            number);
                } else if (shared || bsn.get().equals(woman)) {
                    findings.contradiction(
                            new Text(
                                    "Dit burgerservicenummer van een kind is ook dat van een ander in dit bericht; niet gebruikt.",
                                    "This citizen service number of a child is also that of another in this message; not used."),
                            number);
                } else {
                    number.use();
                    bsns.put(child.number(), bsn.get());
                }
            });
        }
        return bsns;
    }
}
