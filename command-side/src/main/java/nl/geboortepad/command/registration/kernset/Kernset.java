package nl.geboortepad.command.registration.kernset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geboortepad.command.registration.Format;
import nl.geboortepad.command.registration.Registration;
import nl.geboortepad.command.registration.xml.Findings;
import nl.geboortepad.command.registration.xml.MessageCalendar;
import nl.geboortepad.command.registration.xml.XmlElement;
import nl.geboortepad.command.registration.xml.XmlMessage;
import nl.geboortepad.kernel.event.CareEvent.CareClosed;
import nl.geboortepad.kernel.event.CareEvent.CareTransferred;
import nl.geboortepad.kernel.event.CareEvent.ChildBorn;
import nl.geboortepad.kernel.event.CareEvent.ChildDied;
import nl.geboortepad.kernel.event.CareEvent.DueDateEstablished;
import nl.geboortepad.kernel.event.CareEvent.FirstContactMade;
import nl.geboortepad.kernel.event.CareEvent.MultiplePregnancyEstablished;
import nl.geboortepad.kernel.event.CareEvent.PregnancyEnded;
import nl.geboortepad.kernel.event.CareEvent.WomanDied;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.WrongFields;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.Interval;

/**
 * Reads the registration that midwives and hospitals send about a pregnancy: kernset geboortezorg 2.3, as ADA-Lite XML.
 *
 * <p>Nothing is made up. What the message dates is a fact of that day or moment; what it tells without a day is a fact of
 * one of the days that it leaves possible; what it does not tell is not there. All that was not used is reported.
 */
public final class Kernset implements Format {
    private static final String ROOT = "kernset_geboortezorg";

    /**
     * Kinds of fact of which the silence of this format means something. Not RiskScreened: it tells the medical risk
     * alone, and its silence about the other three must not count. Not BirthLocationChosen: "no information" is a value
     * there, and leaving it out is allowed. Not CheckupHeld: it need not tell all. Not VulnerabilityRecognised: it tells of
     * smoking alone, and its silence about poverty proves nothing.
     *
     * <p>Not read are the referral details: they tell neither the urgency nor by which way a referral went, and no name by
     * which an answer could be brought to it; use of alcohol and drugs, and a diagnosis in psychiatry from her history,
     * none of which says that she is addicted or vulnerable now; pain relief given in labour, which is not that she was told
     * of it; and diagnoses and feeding after birth, which are no visits.
     */
    private static final SortedSet<String> CARRIES = Collections.unmodifiableSortedSet(Stream.of(
                    CareClosed.class,
                    CareTransferred.class,
                    ChildBorn.class,
                    ChildDied.class,
                    DueDateEstablished.class,
                    FirstContactMade.class,
                    MultiplePregnancyEstablished.class,
                    PregnancyEnded.class,
                    WomanDied.class)
            .map(Class::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new)));

    @Override
    public String source() {
        return "kernset";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("application/xml", "text/xml");
    }

    @Override
    public List<String> fileEndings() {
        return List.of(".xml");
    }

    @Override
    public Text description() {
        return new Text(
                "kernset geboortezorg 2.3, ADA-Lite; zonder doctype of externe verwijzingen",
                "kernset geboortezorg 2.3, ADA-Lite; without doctype or external references");
    }

    @Override
    public String sample() {
        try (var in = Kernset.class.getResourceAsStream("samples/small.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A problem points at each element by its XPath. */
    @Override
    public Registration read(InputStream xml, Optional<LocalDate> baseDay, LocalDate receivedOn) {
        var root = XmlMessage.read(xml);
        if (!root.name().equals(ROOT)) {
            throw WrongFields.together(List.of(Problem.of(
                            Problem.Code.INVALID,
                            new Text(
                                    "Dit is geen kernset geboortezorg: verwacht het element " + ROOT + ".",
                                    "This is no kernset geboortezorg: expected the element " + ROOT + "."))
                    .at("/")));
        }
        return read(root, new MessageCalendar(baseDay, receivedOn));
    }

    private static Registration read(XmlElement root, MessageCalendar calendar) {
        var findings = new Findings();
        var sender = KernsetSender.of(root);
        var woman = KernsetWoman.of(root, calendar);
        var care = Responsibility.of(root, calendar, findings);
        var pregnancy = KernsetPregnancy.of(root, calendar, findings);
        var births = KernsetBirths.of(root, calendar, findings);
        var bounds = new DatedBounds(
                care, pregnancy.dueDate(), pregnancy.checkupDays(), births.days(), calendar.receivedOn());
        var earlier = EarlierPregnancies.of(root, findings);

        care.tell(findings, sender, bounds);
        pregnancy.tell(findings, sender.organisation(), bounds);
        births.tell(findings, sender, bounds);
        PregnancyEnding.of(root).tell(findings, births, bounds);
        var children = births.bsns(woman.bsn(), findings);
        new Contradictions(root, findings, bounds).tell(pregnancy, births);
        var dossier = KernsetWoman.text(root.one("zwangerschap", "dossiernummer"));
        root.throwFaults();

        return new Registration(
                woman.bsn(),
                woman.identity(),
                dossier,
                sender.organisation(),
                earlier.gravidity(),
                earlier.parity(),
                pregnancy.dueDate(),
                KernsetPregnancy.dueDatePath(root),
                new Interval(care.start(), bounds.lastDayOfCare().plusDays(1)),
                care.fromTheStart(),
                CARRIES,
                findings.facts(),
                children,
                findings.report(root));
    }
}
