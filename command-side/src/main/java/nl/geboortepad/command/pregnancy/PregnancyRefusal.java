package nl.geboortepad.command.pregnancy;

import static nl.geboortepad.kernel.request.Problem.Code.FORBIDDEN;
import static nl.geboortepad.kernel.request.Problem.Code.INVALID;
import static nl.geboortepad.kernel.request.Problem.Code.REFUSED;

import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.Refusal;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;

/** All that is refused of a request about a pregnancy, beside an impossible day. */
enum PregnancyRefusal implements Refusal {
    DUE_DATE_TOO_LATE(
            REFUSED,
            "Een uitgerekende datum meer dan 44 weken na de vaststelling wordt geweigerd.",
            "A due date more than 44 weeks after it was established is refused."),
    DUE_DATE_TOO_EARLY(
            REFUSED,
            "Een uitgerekende datum meer dan 20 weken voor de vaststelling wordt geweigerd.",
            "A due date more than 20 weeks before it was established is refused."),
    BEFORE_CONCEPTION(
            REFUSED,
            "Een geboorte, einde, overlijden of zorg na de geboorte voor de bevruchting wordt geweigerd.",
            "A birth, end, death or care after birth before conception is refused."),
    BEFORE_PREGNANCY(
            REFUSED,
            "Zorg die een zwangerschap veronderstelt voordat die begon wordt geweigerd.",
            "Care that presupposes the pregnancy before it began is refused."),
    PRECONCEPTION_AFTER_DUE_DATE(
            REFUSED,
            "Een preconceptieconsult na de uitgerekende datum wordt geweigerd.",
            "A preconception consult after the due date is refused."),
    MDO_WITHOUT_CONSENT(
            REFUSED,
            "Een MDO-aanvraag zonder haar toestemming wordt geweigerd.",
            "An MDO request without her consent is refused."),
    UNKNOWN_NORM(
            INVALID,
            "Het afzien van een norm die niet bestaat wordt geweigerd.",
            "Declining a norm that does not exist is refused."),
    UNKNOWN_VIL_CODE(
            INVALID,
            "Een code die geen indicatie is op de verloskundige indicatielijst wordt geweigerd.",
            "A code that is no indication on the obstetric indication list is refused."),
    PARITY_ABOVE_GRAVIDITY(
            INVALID,
            "Een pariteit hoger dan de graviditeit wordt geweigerd.",
            "A parity above the gravidity is refused."),
    UNKNOWN_ENTRY(
            REFUSED,
            "Een wijziging van een feit dat niet in dit dossier staat wordt geweigerd.",
            "A change of an entry that is not in the record is refused."),
    RETRACTED_ENTRY(
            REFUSED,
            "Een wijziging van een feit dat al is ingetrokken wordt geweigerd.",
            "A change of an entry that was already retracted is refused."),
    OTHER_KIND(
            REFUSED,
            "Een correctie naar een ander soort feit wordt geweigerd.",
            "A correction into another kind of fact is refused."),
    ANOTHERS_ENTRY(
            FORBIDDEN,
            "Het wijzigen van een feit dat een andere organisatie vastlegde wordt geweigerd.",
            "Changing an entry that another organisation made is refused."),
    STEWARDS_ENTRY(
            FORBIDDEN,
            "Het wijzigen van een aanmelding door een ander dan een steward wordt geweigerd.",
            "Changing a registration by anyone but a steward is refused."),
    IN_ANOTHERS_NAME(
            FORBIDDEN,
            "Melden wat een andere organisatie deed wordt geweigerd.",
            "Reporting what another organisation did is refused."),
    ANOTHER_REGION(
            FORBIDDEN,
            "Aanmelden bij een ander VSV dan het eigen wordt geweigerd.",
            "Registering with another VSV than the own is refused."),
    OPENS_ITSELF(
            FORBIDDEN,
            "Het openen van een dossier voor de eigen organisatie wordt geweigerd.",
            "Opening a record to the own organisation is refused."),
    NO_PART_TO_GIVE_BACK(
            REFUSED,
            "Het teruggeven van een dossier aan een organisatie die er nooit deel aan had wordt geweigerd.",
            "Giving a record back to an organisation that never had a part in it is refused."),
    EMERGENCY_NOT_TODAY(
            REFUSED,
            "Noodtoegang op een andere dag dan vandaag wordt geweigerd.",
            "Emergency access on another day than today is refused."),
    NOT_RETRACTABLE(
            REFUSED,
            "Het intrekken van het begin van het dossier of van een samenvoeging wordt geweigerd.",
            "Retracting the beginning of the record or a merge is refused."),
    HER_OWN_WORD(
            REFUSED,
            "Een wijziging door een ander van wat zij zelf heeft gezegd wordt geweigerd.",
            "A change by another of what she said herself is refused."),
    PART_OVER(
            REFUSED,
            "Een wijziging van wie meedoet, toestemming, regio of uitgerekende datum door wie geen deel meer heeft wordt geweigerd.",
            "A change of who takes part, consent, region or due date by who has no part any more is refused."),
    OTHER_WOMAN(
            REFUSED,
            "Het samenvoegen van zwangerschappen van twee vrouwen wordt geweigerd.",
            "Merging pregnancies of two women is refused."),
    WITH_ITSELF(
            REFUSED,
            "Het samenvoegen van een zwangerschap met zichzelf wordt geweigerd.",
            "Merging a pregnancy with itself is refused."),
    ALREADY_MERGED(
            REFUSED,
            "Het samenvoegen van een zwangerschap die al in een andere is opgegaan wordt geweigerd.",
            "Merging a pregnancy that was already absorbed is refused."),
    NOT_MERGED(
            REFUSED,
            "Het splitsen van wat niet was samengevoegd wordt geweigerd.",
            "Undoing a merge that was not made is refused.");

    private final Refused said;

    PregnancyRefusal(Problem.Code code, String nl, String en) {
        this.said = Refused.of(code, new Text(nl, en));
    }

    @Override
    public Refused said() {
        return said;
    }
}
