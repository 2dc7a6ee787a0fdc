package nl.geboortepad.command.registration.kernset;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.geboortepad.command.registration.xml.Findings;
import nl.geboortepad.command.registration.xml.XmlElement;
import nl.geboortepad.kernel.event.CareEvent.BirthMode;
import nl.geboortepad.kernel.event.CareEvent.BirthPlace;
import nl.geboortepad.kernel.event.CareEvent.DeathPhase;
import nl.geboortepad.kernel.event.CareEvent.Ending;
import nl.geboortepad.kernel.event.CareEvent.RiskOutcome;
import nl.geboortepad.kernel.event.CareEvent.Vulnerability;
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.text.Text;

/** What the codes mean to us. Source: the value sets of kernset geboortezorg 2.3.6, by the name given with each. */
final class KernsetCodes {
    /** PeriodeZorgverlening, in the order of time. */
    static final Map<String, Integer> PERIOD =
            IntStream.rangeClosed(1, 8).boxed().collect(Collectors.toUnmodifiableMap(String::valueOf, p -> p));

    /** ConclusieRisicostatus, RisicoBaring22: the line of care by the obstetric indication list. */
    static final Map<String, RiskOutcome> RISK = Map.of(
            "1", RiskOutcome.FIRST_LINE,
            "2", RiskOutcome.CONSULTATION,
            "3", RiskOutcome.SECOND_LINE,
            "4", RiskOutcome.FIRST_LINE_HOSPITAL,
            "5", RiskOutcome.THIRD_LINE);

    /** WerkelijkePlaatsBaring22. */
    static final Map<String, BirthPlace> PLACE = Map.of(
            "169813005", BirthPlace.HOME,
            "23", BirthPlace.BIRTH_CENTRE,
            "22232009", BirthPlace.HOSPITAL,
            "40", BirthPlace.ON_THE_WAY);

    /** VoorgenomenPlaatsBaring, where it names a place. */
    static final Map<String, BirthPlace> WISH = Map.of(
            "169813005", BirthPlace.HOME,
            "23", BirthPlace.BIRTH_CENTRE,
            "22232009", BirthPlace.HOSPITAL);

    /** TypePartus, where it tells the way of birth: a caesarean without more, and a termination, do not. */
    static final Map<String, BirthMode> MODE = Map.of(
            "177184002", BirthMode.SPONTANEOUS,
            "3311000146109", BirthMode.ASSISTED,
            "177141003", BirthMode.PRIMARY_CAESAREAN,
            "274130007", BirthMode.SECONDARY_CAESAREAN);

    /** TypePartus: termination of pregnancy from 16w0d on, which the format calls a partus. */
    static final Set<String> TERMINATION = Set.of("10", "447972007");

    /** TypePartus: caesarean after the death of the woman. */
    static final String POSTMORTEM_CAESAREAN = "236990004";

    /** Interventie begin baring: a planned caesarean. */
    static final Set<String> PLANNED_CAESAREAN = Set.of("80771000146107", "177141003");

    /** RolZorgverlener22, Eindverantwoordelijke (2.2). Doctors in training, and not yet in training, are residents. */
    static final Map<String, Role> ROLE = Map.ofEntries(
            Map.entry("11", Role.MIDWIFE),
            Map.entry("25", Role.CLINICAL_MIDWIFE),
            Map.entry("12", Role.OTHER),
            Map.entry("01.046", Role.GYNAECOLOGIST),
            Map.entry("22", Role.RESIDENT),
            Map.entry("24", Role.RESIDENT),
            Map.entry("23", Role.RESIDENT),
            Map.entry("15", Role.RESIDENT),
            Map.entry("13", Role.OTHER),
            Map.entry("01.015", Role.GENERAL_PRACTITIONER),
            Map.entry("30.000", Role.NURSE),
            Map.entry("32", Role.MATERNITY_CARER),
            Map.entry("33", Role.OTHER));

    /** Rookgedrag, where it tells that she smokes. */
    static final Map<String, Vulnerability> SMOKES =
            Map.of("2", Vulnerability.SMOKING, "3", Vulnerability.SMOKING, "4", Vulnerability.SMOKING);

    /** Rookgedrag: never, or stopped before this pregnancy. */
    static final Set<String> SMOKES_NOT = Set.of("1", "5");

    /** Rookgedrag: stopped during this pregnancy. */
    static final String STOPPED_SMOKING = "6";

    /** Fase Perinatale Sterfte (2.2). */
    static final Map<String, DeathPhase> PHASE = Map.of(
            "237361005", DeathPhase.ANTEPARTUM,
            "237362003", DeathPhase.INTRAPARTUM,
            "276506001", DeathPhase.POSTPARTUM);

    /** WijzeEindeZwangerschap; APLA is a termination before 16w0d, EUG an ectopic pregnancy. */
    static final Map<String, Ending> ENDING = Map.of(
            "1", Ending.BIRTH,
            "2", Ending.MISCARRIAGE,
            "21", Ending.MISCARRIAGE,
            "22", Ending.MISCARRIAGE,
            "23", Ending.MISCARRIAGE,
            "3", Ending.TERMINATION,
            "31", Ending.TERMINATION,
            "32", Ending.TERMINATION,
            "4", Ending.ECTOPIC,
            "5", Ending.MISCARRIAGE);

    /** WijzeEindeZwangerschap: a mola, for which we have no ending of its own. */
    static final String MOLA = "5";

    static final String ECTOPIC = "4";

    private static final Set<String> NOTHING = Set.of("NI", "UNK");

    private KernsetCodes() {}

    /** What the element's code means, marking it used; a code outside the list is remarked upon. */
    static <T> Optional<T> meaning(Optional<XmlElement> element, Map<String, T> list, Findings findings) {
        return element.flatMap(coded -> {
            var meaning = Optional.ofNullable(list.get(coded.text()));
            meaning.ifPresentOrElse(m -> coded.use(), () -> nothing(coded, findings));
            return meaning;
        });
    }

    private static void nothing(XmlElement coded, Findings findings) {
        if (NOTHING.contains(coded.text())) {
            findings.remark(
                    new Text("De bron zegt dat dit niet bekend is.", "The source says that this is not known."), coded);
        } else {
            findings.remark(
                    new Text(
                            "Deze code zegt hier niets dat een feit wordt; niet overgenomen.",
                            "This code tells nothing here that becomes a fact; not taken over."),
                    coded);
        }
    }
}
